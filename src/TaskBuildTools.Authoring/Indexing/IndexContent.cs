using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The tasks of an index, and what more than one artifact says of them, worked out once.</summary>
internal sealed class IndexContent
{
    private readonly Task<DerivedTables> _deriving;

    /// <param name="schema">Names and orders fields, statuses and priorities.</param>
    /// <param name="sortedTasks">In the UTF-8 byte order of their ids, which are unique.</param>
    /// <param name="graph">Of these tasks.</param>
    /// <param name="counts">What was left out.</param>
    public IndexContent(TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, DependencyGraph graph, IndexCounts counts)
        : this(schema, sortedTasks, graph, counts, NameTable.All(schema, sortedTasks))
    {
    }

    /// <param name="schema">Names and orders fields, statuses and priorities.</param>
    /// <param name="sortedTasks">In the UTF-8 byte order of their ids, which are unique.</param>
    /// <param name="graph">Of these tasks.</param>
    /// <param name="counts">What was left out.</param>
    /// <param name="names">Of these tasks.</param>
    public IndexContent(TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, DependencyGraph graph, IndexCounts counts, NameTable[] names)
    {
        if (graph.Count != sortedTasks.Count)
        {
            throw new ArgumentException("The graph is not of these tasks.", nameof(graph));
        }

        (Schema, Tasks, Graph, Counts, Names) = (schema, sortedTasks, graph, counts, names);
        _deriving = Task.Run(() => DerivedTables.Of(schema, sortedTasks, graph, names));
        PairSums[] pairs = PairSums.Choose(Names);
        Sums = TaskSums.Of(schema, sortedTasks, graph, Names, pairs);
        Pairs = Array.FindAll(pairs, static pair => !pair.IsTooLarge);
        RecordHashes = new RecordHasher(schema, sortedTasks, graph).HashAll();
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

    /// <summary>See <see cref="RecordHasher"/>.</summary>
    public ulong[] RecordHashes { get; }
}
