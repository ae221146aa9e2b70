using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Benchmarks.Folders;

namespace TaskBuildTools.Benchmarks.Commands;

/// <summary>What other commands run in a process of its own. Each writes one line of numbers.</summary>
internal static class ChildCommands
{
    public const string BuildOnce = "build-once";
    public const string QueryOnce = "query-once";
    public const string QueryMemory = "query-memory";

    public static Command[] All { get; } =
    [
        new(BuildOnce, "Builds a folder: files parsed, microseconds.", Build) { IsListed = false },
        new(QueryOnce, "Opens an index and counts the open tasks.", Query) { IsListed = false },
        new(QueryMemory, "Queries an index: the largest managed heap in bytes, queries.", Memory) { IsListed = false },
    ];

    private static void Build(Arguments arguments)
    {
        BuildRequest request = TaskFolderUnderTest.RequestFor(arguments.Words[0]);
        long start = Stopwatch.GetTimestamp();
        BuildOutcome outcome = TaskFolderBuilder.Build(request, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Counts.Parsed} {Stopwatch.GetElapsedTime(start).TotalMicroseconds}"));
    }

    private static void Query(Arguments arguments)
    {
        using TaskIndex index = TaskIndex.Open(arguments.Words[0]);
        Console.WriteLine(index.Where(TaskFilter.Meaning(StatusMeaning.Open)).Count());
    }

    private static void Memory(Arguments arguments)
    {
        long peak = 0;
        int queries = 0;
        long seen = 0;
        using TaskIndex index = TaskIndex.Open(arguments.Words[0]);
        for (int round = 0; round < 20; round++)
        {
            foreach (TaskFilter filter in Filters(index, round))
            {
                TaskQuery query = index.Where(filter);
                seen += query.Count();
                foreach (TaskRef task in query.OrderByDescending(round % 2 == 0 ? TaskSort.Due : TaskSort.Priority).Take(50))
                {
                    seen += task.Title.Length + task.Tags.Count;
                }

                TaskPage page = query.OrderBy("title").Page(20);
                seen += page.Next is { } next ? query.OrderBy("title").Page(20, next).Count : 0;
                queries++;
                peak = Math.Max(peak, Math.Max(GC.GetTotalMemory(forceFullCollection: false), GC.GetGCMemoryInfo().HeapSizeBytes));
            }
        }

        WrongAnswerException.ThrowIfDifferent("tasks seen", true, seen > index.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{peak} {queries}"));
    }

    private static TaskFilter[] Filters(TaskIndex index, int round)
    {
        string id = index.All.Skip(round).First().Id;
        return
        [
            TaskFilter.Field("status", "todo") & TaskFilter.AnyOf("tags", "performance", "docs") & !TaskFilter.Blocked,
            TaskFilter.OverdueAt(new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero)) & TaskFilter.Field("agent", "ada"),
            TaskFilter.DateRange("created_at", new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 1)) | TaskFilter.Ready,
            TaskFilter.NumberRange("estimated_hours", 1, 4) & TaskFilter.Progress(0.5m, 1),
            TaskFilter.DependsOnTransitively(id) | TaskFilter.IsTransitiveDependencyOf(id),
            TaskFilter.Contains("title", "cache") & !TaskFilter.Meaning(StatusMeaning.Closed),
            TaskFilter.HasAny("notes") & !TaskFilter.HasAny("due_date"),
        ];
    }
}
