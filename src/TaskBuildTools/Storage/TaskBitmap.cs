using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>A bit per task.</summary>
internal sealed class TaskBitmap
{
    private readonly SectionView _view;

    public TaskBitmap(SectionView view, int taskCount)
    {
        _view = view;
        int words = IndexFormat.WordCount(taskCount);
        view.RequireLength((long)words * sizeof(ulong));
        PostingTable.CheckBitmap(view, view.Values<ulong>(0, words), taskCount, null);
        GC.KeepAlive(view.Memory);
    }

    /// <summary>The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<ulong> Words => _view.ValuesUnchecked<ulong>(0, _view.Length / sizeof(ulong));

    public bool this[int ordinal]
    {
        get
        {
            bool isSet = (Words[ordinal >> 6] >> (ordinal & 63) & 1) != 0;
            GC.KeepAlive(_view.Memory);
            return isSet;
        }
    }
}
