namespace TaskBuildTools.Storage;

/// <summary>The chain of unfinished tasks with the most hours, dependencies first.</summary>
internal sealed class CriticalPathColumn
{
    private const int Header = 8;

    private readonly SectionView _view;

    public CriticalPathColumn(SectionView view, int taskCount)
    {
        FixedPoint = view.Values<long>(0, 1)[0];
        Count = (view.Length - Header) / sizeof(uint);
        view.RequireLength(Header + (long)Count * sizeof(uint));
        view.RequireBelow(view.Values<uint>(Header, Count), taskCount);
        _view = view;
        GC.KeepAlive(view.Memory);
    }

    public long FixedPoint { get; }

    public int Count { get; }

    public int this[int index]
    {
        get
        {
            int ordinal = (int)_view.ValuesUnchecked<uint>(Header + index * sizeof(uint), 1)[0];
            GC.KeepAlive(_view.Memory);
            return ordinal;
        }
    }
}
