using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>
/// All of some filters, or any of them. A chain of one operator is one level, however long. Its parts run in an order that is
/// planned once per snapshot, and a chunk of tasks that is decided needs no further part.
/// </summary>
internal sealed class CombinedFilter : TaskFilter
{
    private readonly bool _isAnd;
    private readonly TaskFilter[] _parts;

    private CombinedFilter(bool isAnd, TaskFilter[] parts)
        : base(parts.Max(part => part.Depth) + 1)
    {
        _isAnd = isAnd;
        _parts = parts;
        UsesClock = parts.Any(part => part.UsesClock);
    }

    internal override bool UsesClock { get; }

    /// <summary>What a plan calls it.</summary>
    public string Name => _isAnd ? "and" : "or";

    public static CombinedFilter Of(bool isAnd, TaskFilter left, TaskFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new CombinedFilter(isAnd, [.. PartsOf(isAnd, left), .. PartsOf(isAnd, right)]);
    }

    /// <param name="isAnd">All or any.</param>
    /// <param name="parts">Two or more.</param>
    public static CombinedFilter Of(bool isAnd, IEnumerable<TaskFilter> parts) =>
        new(isAnd, [.. parts.SelectMany(part => PartsOf(isAnd, part))]);

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => _isAnd
        ? Visitor(visitor).VisitAnd(Array.AsReadOnly(_parts))
        : Visitor(visitor).VisitOr(Array.AsReadOnly(_parts));

    public override string ToString() => $"({string.Join(_isAnd ? " & " : " | ", (IEnumerable<TaskFilter>)_parts)})";

    internal override FieldProblem? ProblemIn(Snapshot snapshot)
    {
        // A plan was made only where each part could be asked.
        if (snapshot.Bindings.Find<Plan>(this, 0) is not null)
        {
            return null;
        }

        foreach (TaskFilter part in _parts)
        {
            if (part.ProblemIn(snapshot) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        TaskFilter[] parts = PartsIn(chunk.Snapshot);
        parts[0].Fill(chunk, words);
        for (int i = 1; i < parts.Length; i++)
        {
            if (!_isAnd)
            {
                if (!words.ContainsAnyExcept(ulong.MaxValue))
                {
                    return;
                }

                parts[i].Or(chunk, words);
            }
            else if (words.ContainsAnyExcept(0UL))
            {
                parts[i].And(chunk, words);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The parts in the order in which they run.</summary>
    internal override TaskFilter[] PartsIn(Snapshot snapshot) => PlanFor(snapshot).Parts;

    internal override FilterEstimate Estimate(Snapshot snapshot) => PlanFor(snapshot).Estimate;

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        foreach (TaskFilter part in _parts)
        {
            part.AddSections(columns, sections);
        }
    }

    private static TaskFilter[] PartsOf(bool isAnd, TaskFilter filter) =>
        filter is CombinedFilter combined && combined._isAnd == isAnd ? combined._parts : [filter];

    private Plan PlanFor(Snapshot snapshot) =>
        snapshot.Bindings.Find<Plan>(this, 0) ?? snapshot.Bindings.Add(this, MakePlan(snapshot), 0);

    private Plan MakePlan(Snapshot snapshot)
    {
        double all = Math.Max(1, snapshot.TaskCount);
        var estimates = Array.ConvertAll(_parts, part => part.Estimate(snapshot));
        var ranks = new double[_parts.Length];
        double cost = 0;
        double rest = 1;
        for (int i = 0; i < ranks.Length; i++)
        {
            double share = Math.Clamp(estimates[i].Rows / all, 0, 1);
            // What a part of "and" costs for each task that it takes off the later ones. Of "or", only a full chunk saves work.
            ranks[i] = _isAnd ? estimates[i].Cost / (1.001 - share) : estimates[i].Cost;
            cost += estimates[i].Cost;
            rest *= _isAnd ? share : 1 - share;
        }

        int[] order = [.. Enumerable.Range(0, ranks.Length).OrderBy(i => ranks[i])];
        double rows = all * (_isAnd ? rest : 1 - rest);
        return new Plan(
            [.. order.Select(i => _parts[i])], new FilterEstimate(Math.Min(rows, snapshot.TaskCount), cost, _isAnd ? "intersection" : "union"));
    }

    private sealed record Plan(TaskFilter[] Parts, FilterEstimate Estimate) : IPerSnapshotValue
    {
        public bool IsFor(long now) => true;
    }
}
