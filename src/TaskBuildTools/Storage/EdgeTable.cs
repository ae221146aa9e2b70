namespace TaskBuildTools.Storage;

/// <summary>From each task to other tasks.</summary>
internal sealed class EdgeTable
{
    private readonly SectionView _view;
    private readonly int _start;

    public EdgeTable(SectionView view, int taskCount)
    {
        ReadOnlySpan<uint> offsets = view.Values<uint>(0, (long)taskCount + 1);
        _start = offsets.Length * sizeof(uint);
        int edges = (view.Length - _start) / sizeof(uint);
        view.RequireLength(_start + (long)edges * sizeof(uint));
        view.RequireOffsets(offsets, edges);
        view.RequireBelow(view.Values<uint>(_start, edges), taskCount);
        _view = view;
        GC.KeepAlive(view.Memory);
    }

    /// <summary>Where a task's targets start among all edges, and how many they are.</summary>
    public (int Start, int Count) Row(int ordinal)
    {
        ReadOnlySpan<uint> pair = _view.ValuesUnchecked<uint>(ordinal * sizeof(uint), 2);
        (int Start, int Count) row = ((int)pair[0], (int)(pair[1] - pair[0]));
        GC.KeepAlive(_view.Memory);
        return row;
    }

    public int Target(int edge)
    {
        int target = (int)_view.ValuesUnchecked<uint>(_start + edge * sizeof(uint), 1)[0];
        GC.KeepAlive(_view.Memory);
        return target;
    }
}
