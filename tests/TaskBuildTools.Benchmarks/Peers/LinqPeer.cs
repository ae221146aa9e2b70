using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>LINQ over objects that are in memory already, with a dictionary by id.</summary>
internal sealed class LinqPeer(List<PeerTask> tasks, GeneratedTask[] generated) : IQueryPeer
{
    private readonly Dictionary<string, PeerTask> _byId = tasks.ToDictionary(static task => task.Id);

    public Func<long> Ask(QueryShape shape) => shape switch
    {
        QueryShape.CountOfStatusAgentTag => () => tasks.Count(static task =>
            task.Status == Questions.Status && task.Agent == Questions.Agent && task.Tags!.Contains(Questions.Tag)),
        QueryShape.FilteredOrderedPage => () => Page(
            tasks.Where(static task => Questions.Statuses.Contains(task.Status) && Questions.Priorities.Contains(task.Priority) && task.Tags!.Any(Questions.Tags.Contains)), 0),
        QueryShape.NextPage => () => Page(tasks.Where(static task => task.Status == Questions.Status), Questions.Skipped),
        QueryShape.CountOfDueRange => DueRange(),
        QueryShape.FindById => Find(Questions.ById(generated).Id),
        QueryShape.CountOfReady => () => tasks.Count(task =>
            task.Agent == Questions.Agent && (task.Status is "todo" or "pending")
            && task.Dependencies!.TrueForAll(id => _byId[id].Status == "complete")),
        QueryShape.CountOfTransitiveDependencies => Transitive(Questions.WithDependencies(generated).Id),
        QueryShape.CountsByStatusAndAgent => () => tasks.CountBy(static task => (task.Status, task.Agent)).Sum(static pair => (long)pair.Value * pair.Value),
        QueryShape.CountOfTitleContains => () => tasks.Count(static task => task.Title.Contains(Questions.TitlePart, StringComparison.OrdinalIgnoreCase)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public void Dispose()
    {
    }

    private static long Page(IEnumerable<PeerTask> tasks, int skipped) => tasks
        .OrderBy(static task => task.DueDate ?? DateTime.MaxValue)
        .ThenBy(static task => task.Id, StringComparer.Ordinal)
        .Skip(skipped)
        .Take(Questions.PageSize)
        .Aggregate(0L, static (sum, task) => Questions.Fold(sum, task.Id));

    private Func<long> DueRange()
    {
        (DateTime from, DateTime before) = (Questions.DueFrom.ToDateTime(default), Questions.DueBefore.ToDateTime(default));
        return () => tasks.Count(task => task.DueDate >= from && task.DueDate < before && task.Status != "complete");
    }

    private Func<long> Find(string id) => () => _byId[id].Status!.Length;

    private Func<long> Transitive(string id) => () =>
    {
        HashSet<string> seen = [];
        Stack<string> open = new([id]);
        while (open.TryPop(out string? next))
        {
            foreach (string target in _byId[next].Dependencies!)
            {
                if (seen.Add(target))
                {
                    open.Push(target);
                }
            }
        }

        return seen.Count;
    };
}
