using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>A bar that the product has set itself, and how to tell whether it is met.</summary>
/// <param name="What">The first column.</param>
/// <param name="Bar">The second one.</param>
/// <param name="Row">Finds the measurement that it is about.</param>
/// <param name="Other">Finds what that is compared with; null where it is a plain limit.</param>
/// <param name="IsMet">By the medians of both.</param>
internal sealed record Promise(
    string What, string Bar, Func<Comparison, Measurement?> Row, Func<Comparison, Measurement?>? Other, Func<double, double, bool> IsMet)
{
    private const string Ours = "TaskBuildTools";
    private const string CountCase = "count of status agent tag";
    private const string PageCase = "filtered ordered page";
    private const double Millisecond = 1e6;

    /// <summary>Where it is a factor by which ours is faster, the ratio is that of the other to ours.</summary>
    public bool IsSpeedUp { get; init; }

    /// <summary>What a profile or a timeline says of the distance to the bar; said where it is not met.</summary>
    public string? Reason { get; init; }

    public static Promise[] All { get; } =
    [
        Limit("open the index, 10,000 tasks", "under 1 ms", "open", "", 10_000, "TaskBuildTools, open", Millisecond),
        Limit("open the index, 1,000,000 tasks", "under 1 ms", "open", "", 1_000_000, "TaskBuildTools, open", Millisecond),
        Limit("load 1,000 tasks, every field read", "under 5 ms", "load", "", 1_000, "TaskBuildTools, records", 5 * Millisecond),
        SpeedUp("count of status and agent and tag", CountCase),
        SpeedUp("2 statuses, 2 priorities, 2 tags, ordered, page of 50", PageCase),
        Limit("managed memory while querying", "under 10 MB", "memory", "largest managed heap over 140 queries", 10_000, Ours, 10e6),
        Floor("cold build", "within 2x of reading the files on one thread", "builds", "cold", Ours, "read all, 1 thread", "floor", static (ours, floor) => ours <= 2 * floor) with
        {
            Reason = "By a timeline of 2026-11, half of it reads and parses the files on both cores, and a third packs the bodies (Deflate) beside hashing the records; the rest checks all tasks and fills the index on one core, in many methods of at most 2% each.",
        },
        Floor("one file changed", "within 1.5x of list-and-stat, plus 10 ms", "builds", "one status edited", Ours, "list and stat", "floor", static (ours, floor) => ours <= 1.5 * floor + 10 * Millisecond) with
        {
            Reason = "By a timeline of 2026-11, a sixth of it lists the files, a tenth decodes the records of those that did not change, a sixth checks all tasks, and half makes a whole index anew, mostly on one core, in some forty methods of at most 2% each.",
        },
        Floor("nothing changed", "within 1.3x of list-and-stat", "builds", "no change", Ours, "list and stat", "floor", static (ours, floor) => ours <= 1.3 * floor),
        Floor("a consumer's no-change `dotnet build`", "within 1.1x of the same without the package", "whole-builds", "no change", "with the package", "no change", "without the package", static (ours, floor) => ours <= 1.1 * floor),
    ];

    private static Promise Limit(string what, string bar, string suite, string question, int tasks, string subject, double limit) =>
        new(what, bar, rows => rows.Find(suite, question, tasks, subject), null, (ours, _) => ours < limit);

    private static Promise SpeedUp(string what, string question) => new(
        what,
        "50x faster than SQLite",
        rows => rows.Find("queries", question, 10_000, Ours),
        rows => rows.Find("queries", question, 10_000, "SQLite"),
        static (ours, peer) => peer >= 50 * ours)
    { IsSpeedUp = true };

    private static Promise Floor(
        string what, string bar, string suite, string question, string subject, string floorCase, string floor, Func<double, double, bool> isMet) => new(
        what, bar, rows => rows.Find(suite, question, 10_000, subject), rows => rows.Find(suite, floorCase, 10_000, floor), isMet);
}
