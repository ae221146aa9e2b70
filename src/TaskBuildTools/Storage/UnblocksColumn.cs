using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>How many unfinished tasks wait for each task, and whether that number is only a lower bound.</summary>
internal sealed class UnblocksColumn
{
    private readonly SectionView _view;

    public UnblocksColumn(SectionView view, int taskCount)
    {
        view.RequireLength((long)taskCount * sizeof(uint));
        foreach (uint value in view.Values<uint>(0, taskCount))
        {
            if ((value & ~IndexFormat.AtLeastFlag) >= (uint)taskCount)
            {
                throw view.Damaged("has more waiting tasks than there can be");
            }
        }

        _view = view;
        GC.KeepAlive(view.Memory);
    }

    /// <summary>As stored. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<uint> Values => _view.ValuesUnchecked<uint>(0, _view.Length / sizeof(uint));

    public (int Count, bool IsAtLeast) this[int ordinal]
    {
        get
        {
            uint value = Values[ordinal];
            GC.KeepAlive(_view.Memory);
            return ((int)(value & ~IndexFormat.AtLeastFlag), (value & IndexFormat.AtLeastFlag) != 0);
        }
    }
}
