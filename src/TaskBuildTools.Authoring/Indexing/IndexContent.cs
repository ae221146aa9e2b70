using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The tasks of an index, and what more than one artifact says of them, worked out once.</summary>
internal sealed class IndexContent
{
    private readonly Task<ulong[]> _hashing;
    private readonly Task<DerivedTables> _deriving;

    /// <param name="schema">Names and orders fields, statuses and priorities.</param>
    /// <param name="sortedTasks">In the UTF-8 byte order of their ids, which are unique.</param>
    /// <param name="graph">Of these tasks.</param>
    /// <param name="counts">What was left out.</param>
    public IndexContent(TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, DependencyGraph graph, IndexCounts counts)
    {
        if (graph.Count != sortedTasks.Count)
        {
            throw new ArgumentException("The graph is not of these tasks.", nameof(graph));
        }

        (Schema, Tasks, Graph, Counts) = (schema, sortedTasks, graph, counts);
        _hashing = Task.Run(() => new RecordHasher(schema, sortedTasks, graph).HashAll());
        Names = NameTable.All(schema, sortedTasks);
        _deriving = Task.Run(() => DerivedTables.Of(schema, sortedTasks, graph, Names));
        PairSums[] pairs = PairSums.Choose(Names);
        Sums = TaskSums.Of(schema, sortedTasks, graph, Names, pairs);
        Pairs = Array.FindAll(pairs, static pair => !pair.IsTooLarge);
    }

    public TaskSchema Schema { get; }

    public IReadOnlyList<TaskDocument> Tasks { get; }

    public DependencyGraph Graph { get; }

    public IndexCounts Counts { get; }

    /// <summary>In the order of the schema's fields.</summary>
    public NameTable[] Names { get; }

    public PairSums[] Pairs { get; }

    public TaskSums Sums { get; }

    /// <summary>Worked out beside everything else, so the first call may have to wait.</summary>
    public DerivedTables Derived => _deriving.GetAwaiter().GetResult();

    /// <summary>See <see cref="RecordHasher"/>. As above.</summary>
    public ulong[] RecordHashes => _hashing.GetAwaiter().GetResult();
}
