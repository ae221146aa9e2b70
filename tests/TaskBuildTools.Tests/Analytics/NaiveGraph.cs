using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Analytics;

/// <summary>Chains and waiting tasks, by going along every edge again and again. For small backlogs.</summary>
internal sealed class NaiveGraph
{
    private readonly TaskDocument[] _tasks;
    private readonly List<(int From, int To)> _edges = [];
    private readonly bool[][] _reaches;

    public NaiveGraph(BuiltIndex built)
    {
        _tasks = built.Tasks;
        for (int from = 0; from < _tasks.Length; from++)
        {
            foreach (Dependency dependency in _tasks[from].Dependencies)
            {
                int to = Array.FindIndex(_tasks, task => task.Id == dependency.Id);
                if (to >= 0 && to != from)
                {
                    _edges.Add((from, to));
                }
            }
        }

        _reaches = [.. Enumerable.Range(0, _tasks.Length).Select(start => Reach(start, (_, _) => true))];
    }

    /// <summary>The longest chain that ends with the task.</summary>
    public decimal HoursUntil(int ordinal) => Own(ordinal) + Chain(ordinal, edge => edge.From, edge => edge.To);

    /// <summary>The longest chain that starts behind the task.</summary>
    public decimal HoursAfter(int ordinal) => Chain(ordinal, edge => edge.To, edge => edge.From);

    /// <summary>How many unfinished tasks wait for it.</summary>
    public int WaitingFor(int ordinal) => !AnalyticsCase.IsUnfinished(_tasks[ordinal]) ? 0 : Enumerable.Range(0, _tasks.Length).Count(other =>
        other != ordinal && AnalyticsCase.IsUnfinished(_tasks[other]) && Reach(other, AreUnfinished)[ordinal]);

    private decimal Own(int ordinal) => Math.Max(0, AnalyticsCase.Hours(_tasks[ordinal], FieldRole.EstimatedHours) ?? 1);

    private decimal Chain(int ordinal, Func<(int From, int To), int> near, Func<(int From, int To), int> far) => _edges
        .Where(edge => near(edge) == ordinal && AreUnfinished(edge.From, edge.To) && !_reaches[edge.To][edge.From])
        .Select(edge => Own(far(edge)) + Chain(far(edge), near, far))
        .DefaultIfEmpty()
        .Max();

    private bool AreUnfinished(int from, int to) => AnalyticsCase.IsUnfinished(_tasks[from]) && AnalyticsCase.IsUnfinished(_tasks[to]);

    private bool[] Reach(int start, Func<int, int, bool> isUsable)
    {
        var reached = new bool[_tasks.Length];
        reached[start] = true;
        for (bool hasGrown = true; hasGrown;)
        {
            hasGrown = false;
            foreach ((int from, int to) in _edges)
            {
                if (reached[from] && !reached[to] && isUsable(from, to))
                {
                    reached[to] = hasGrown = true;
                }
            }
        }

        return reached;
    }
}
