using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>The product.</summary>
/// <param name="path">The index.</param>
/// <param name="tasks">What it was made of.</param>
/// <param name="keepsFilters">
/// Whether filters are made once, as statements are prepared once. What a kept filter would remember the whole answer of (it does of
/// texts and of paths through the graph) is made anew each time all the same.
/// </param>
internal sealed class IndexPeer(string path, GeneratedTask[] tasks, bool keepsFilters) : IQueryPeer
{
    private readonly TaskIndex _index = TaskIndex.Open(path);

    public Func<long> Ask(QueryShape shape) => shape switch
    {
        QueryShape.CountOfStatusAgentTag => Count(static () =>
            TaskFilter.Field("status", Questions.Status) & TaskFilter.Field("agent", Questions.Agent) & TaskFilter.Field("tags", Questions.Tag)),
        QueryShape.FilteredOrderedPage => FilteredOrderedPage(),
        QueryShape.NextPage => NextPage(),
        QueryShape.CountOfDueRange => Count(static () =>
            TaskFilter.DateRange("due_date", Questions.DueFrom, Questions.DueBefore) & !TaskFilter.Meaning(StatusMeaning.Closed)),
        QueryShape.FindById => Find(Questions.ById(tasks).Id),
        QueryShape.CountOfReady => Count(static () => TaskFilter.Ready & TaskFilter.Field("agent", Questions.Agent)),
        QueryShape.CountOfTransitiveDependencies => TransitiveDependencies(Questions.WithDependencies(tasks).Id),
        QueryShape.CountsByStatusAndAgent => () => _index.Analytics.By("status", "agent").Sum(static pair => (long)pair.Totals.Count * pair.Totals.Count),
        QueryShape.CountOfTitleContains => () => _index.Where(TaskFilter.Contains("title", Questions.TitlePart)).Count(),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public void Dispose() => _index.Dispose();

    private static TaskFilter PageFilter() =>
        TaskFilter.AnyOf("status", Questions.Statuses) & TaskFilter.AnyOf("priority", Questions.Priorities) & TaskFilter.AnyOf("tags", Questions.Tags);

    private Func<long> Count(Func<TaskFilter> make)
    {
        if (!keepsFilters)
        {
            return () => _index.Where(make()).Count();
        }

        TaskFilter filter = make();
        return () => _index.Where(filter).Count();
    }

    private Func<long> TransitiveDependencies(string id) => () => _index.Where(TaskFilter.IsTransitiveDependencyOf(id)).Count();

    // Two of the same, taken in turn, so that no page finds what the page before it found.
    private Func<long> FilteredOrderedPage()
    {
        TaskFilter[] filters = [PageFilter(), PageFilter()];
        int turn = 0;
        return () => Fold(_index.Where(keepsFilters ? filters[turn++ & 1] : PageFilter()).OrderBy(TaskSort.Due).Page(Questions.PageSize));
    }

    private Func<long> NextPage()
    {
        TaskFilter[] filters = [TaskFilter.Field("status", Questions.Status), TaskFilter.Field("status", Questions.Status)];
        TaskRef last = _index.Where(filters[0]).OrderBy(TaskSort.Due).Skip(Questions.Skipped - 1).First();
        int turn = 0;
        return () =>
        {
            long sum = 0;
            foreach (TaskRef task in _index.Where(keepsFilters ? filters[turn++ & 1] : TaskFilter.Field("status", Questions.Status)).OrderBy(TaskSort.Due).After(last).Take(Questions.PageSize))
            {
                sum = Questions.Fold(sum, task.Id);
            }

            return sum;
        };
    }

    private Func<long> Find(string id) => () => _index.Find(id)!.Value.Status!.Name.Length;

    private static long Fold(TaskPage page)
    {
        long sum = 0;
        foreach (TaskRef task in page)
        {
            sum = Questions.Fold(sum, task.Id);
        }

        return sum;
    }
}
