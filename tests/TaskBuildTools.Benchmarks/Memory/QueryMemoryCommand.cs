using System.Globalization;
using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Memory;

/// <summary>A process that does nothing but query. Writes a line of numbers.</summary>
internal static class QueryMemoryCommand
{
    public static Command Command { get; } = new("query-memory", "Queries an index: the largest managed heap in bytes, queries.", Run) { IsListed = false };

    private static void Run(Arguments arguments)
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
