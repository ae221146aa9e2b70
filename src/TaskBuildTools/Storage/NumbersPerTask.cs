namespace TaskBuildTools.Storage;

/// <summary>One or two small numbers per task, each below a limit.</summary>
internal sealed class NumbersPerTask
{
    private readonly SectionView _view;

    public NumbersPerTask(SectionView view, int taskCount, int perTask, int limit)
    {
        long count = (long)taskCount * perTask;
        view.RequireLength(count * sizeof(uint));
        view.RequireBelow(view.Values<uint>(0, count), limit);
        _view = view;
        GC.KeepAlive(view.Memory);
    }

    /// <summary>The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<uint> Values => _view.ValuesUnchecked<uint>(0, _view.Length / sizeof(uint));

    public int this[int index]
    {
        get
        {
            int value = (int)_view.ValuesUnchecked<uint>(index * sizeof(uint), 1)[0];
            GC.KeepAlive(_view.Memory);
            return value;
        }
    }
}
