using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>What is asked for: the same values for everybody.</summary>
internal static class Questions
{
    public const string Status = "todo";
    public const string Agent = "codeforge";
    public const string Tag = "performance";
    public const string TitlePart = "cache";
    public const int PageSize = 50;
    public const int Skipped = 200;

    public static readonly string[] Statuses = ["todo", "in_progress"];
    public static readonly string[] Priorities = ["high", "medium"];
    public static readonly string[] Tags = ["caching", "docs"];
    public static readonly DateOnly DueFrom = new(2024, 6, 1);
    public static readonly DateOnly DueBefore = new(2024, 6, 8);

    /// <summary>One in the middle, to be found.</summary>
    public static GeneratedTask ById(GeneratedTask[] tasks) => tasks[tasks.Length / 2];

    /// <summary>One of the newest with dependencies, so that there are some behind them.</summary>
    public static GeneratedTask WithDependencies(GeneratedTask[] tasks) =>
        tasks.Where(static task => task.Dependencies.Length > 1).MaxBy(static task => task.Created)!;

    /// <summary>Depends on the ids and their order; costs next to nothing beside reading them.</summary>
    public static long Fold(long sum, string id) => sum * 31 + id[^1] * 256 + id[^2] + id.Length;
}
