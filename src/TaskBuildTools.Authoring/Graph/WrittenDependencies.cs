using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Leads from the edges of the graph back to the dependencies as written. Most lists name neither the task itself nor
/// anything twice; for those it needs only to leave out the unresolved ones. Not thread-safe.
/// </summary>
internal sealed class WrittenDependencies
{
    private readonly TaskSchema _schema;
    private readonly IReadOnlyList<TaskDocument> _tasks;
    private readonly DependencyGraph _graph;

    /// <summary>By ordinal: where its entries in <see cref="DependencyGraph.Unresolved"/> begin.</summary>
    private readonly int[] _unresolvedOffsets;

    private IdResolver? _resolver;

    public WrittenDependencies(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph)
    {
        _schema = schema;
        _tasks = tasks;
        _graph = graph;
        _unresolvedOffsets = new int[tasks.Count + 1];
        foreach (UnresolvedDependency unresolved in graph.Unresolved)
        {
            _unresolvedOffsets[unresolved.Ordinal + 1]++;
        }

        for (int i = 1; i < _unresolvedOffsets.Length; i++)
        {
            _unresolvedOffsets[i] += _unresolvedOffsets[i - 1];
        }
    }

    /// <summary>Those of a task that lead nowhere, in the order written.</summary>
    public ReadOnlySpan<UnresolvedDependency> UnresolvedOf(int ordinal) =>
        _graph.Unresolved.AsSpan(_unresolvedOffsets[ordinal].._unresolvedOffsets[ordinal + 1]);

    /// <summary>Whether each dependency of the task that leads somewhere is an edge of its own.</summary>
    public bool IsPlain(int ordinal) =>
        _tasks[ordinal].Dependencies.Length == _graph.Dependencies[ordinal].Length + UnresolvedOf(ordinal).Length;

    /// <summary>The ordinal that a dependency means, or -1.</summary>
    public int Resolve(Dependency dependency) =>
        (_resolver ??= new IdResolver(_schema, _tasks)).Resolve(dependency.Id);

    /// <summary>For each of the task's edges in the graph, the index in its list as written (the first, where it is listed twice).</summary>
    public int[] IndicesOf(int ordinal)
    {
        var indices = new int[_graph.Dependencies[ordinal].Length];
        Dependency[] written = _tasks[ordinal].Dependencies;
        ReadOnlySpan<UnresolvedDependency> unresolved = UnresolvedOf(ordinal);
        HashSet<int>? seen = IsPlain(ordinal) ? null : [ordinal];
        int edge = 0;
        for (int index = 0; index < written.Length && edge < indices.Length; index++)
        {
            if (!unresolved.IsEmpty && unresolved[0].Index == index)
            {
                unresolved = unresolved[1..];
            }
            else if (seen is null || seen.Add(Resolve(written[index])))
            {
                indices[edge++] = index;
            }
        }

        return indices;
    }
}
