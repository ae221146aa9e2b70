using TaskBuildTools;

/// <summary>Opens an index, asks it many things, and writes the largest managed heap in bytes and the number of queries.</summary>
internal static class QueryCommand
{
    public static void Run(string path)
    {
        long peak = 0;
        int queries = 0;
        var seen = 0L;
        using TaskIndex index = TaskIndex.Open(path);
        TaskFilter[] kept = Filters(index.All.First().Id);
        for (int round = 0; round < 20; round++)
        {
            // Half of the filters are kept, as an application keeps its own; the others come and go.
            foreach (TaskFilter filter in kept.Concat(round % 4 == 0 ? Filters(index.All.Skip(round).First().Id) : []))
            {
                TaskQuery query = index.Where(filter);
                seen += query.Count();
                foreach (TaskRef task in query.OrderByDescending(round % 2 == 0 ? TaskSort.Due : TaskSort.Priority).Take(50))
                {
                    seen += task.Title.Length;
                }

                TaskPage page = query.OrderBy("title").Page(20);
                seen += page.Next is { } next ? query.OrderBy("title").Page(20, next).Count : 0;
                queries++;
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                peak = Math.Max(peak, GC.GetGCMemoryInfo().HeapSizeBytes);
            }
        }

        Console.WriteLine($"{peak} {queries} {seen}");
    }

    private static TaskFilter[] Filters(string id) =>
    [
        TaskFilter.Field("status", "todo") & TaskFilter.AnyOf("tags", "tag0", "tag3") & !TaskFilter.Blocked,
        TaskFilter.Overdue & TaskFilter.Field("agent", "ada"),
        TaskFilter.OverdueAt(new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero)),
        TaskFilter.DateRange("created_at", new DateOnly(2025, 5, 1), new DateOnly(2025, 6, 1)) | TaskFilter.Ready,
        TaskFilter.NumberRange("estimated_hours", 1, 4) & TaskFilter.Progress(0.5m, 1),
        TaskFilter.DependsOnTransitively(id),
        TaskFilter.IsTransitiveDependencyOf(id) | TaskFilter.Ids(id),
        TaskFilter.Contains("title", "cache") & TaskFilter.Meaning(StatusMeaning.Open),
        TaskFilter.Field("title", "Build") | TaskFilter.Field("milestone", "M1"),
        TaskFilter.HasAny("notes") & !TaskFilter.HasAny("due_date"),
    ];
}
