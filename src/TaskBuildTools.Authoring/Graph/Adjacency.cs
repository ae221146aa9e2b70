namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Edges of a graph as compressed rows: the targets of node <c>n</c> are <c>Targets[Offsets[n]..Offsets[n + 1]]</c>.
/// </summary>
internal sealed class Adjacency(int[] offsets, int[] targets)
{
    public int[] Offsets { get; } = offsets;

    public int[] Targets { get; } = targets;

    public int Count => Offsets.Length - 1;

    public ReadOnlySpan<int> this[int node] => Targets.AsSpan(Offsets[node]..Offsets[node + 1]);

    /// <summary>The same edges the other way round; the targets of each node in ascending order.</summary>
    public Adjacency Reverse()
    {
        var reversed = new int[Offsets.Length];
        foreach (int target in Targets)
        {
            reversed[target + 1]++;
        }

        for (int i = 1; i < reversed.Length; i++)
        {
            reversed[i] += reversed[i - 1];
        }

        var next = reversed.AsSpan(0, Count).ToArray();
        var sources = new int[Targets.Length];
        for (int node = 0; node < Count; node++)
        {
            foreach (int target in this[node])
            {
                sources[next[target]++] = node;
            }
        }

        return new Adjacency(reversed, sources);
    }
}
