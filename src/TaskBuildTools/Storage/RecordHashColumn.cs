namespace TaskBuildTools.Storage;

/// <summary>For each task a hash of all that a record shows of it. Any number may stand there.</summary>
internal sealed class RecordHashColumn
{
    private readonly SectionView _view;

    public RecordHashColumn(SectionView view, int taskCount)
    {
        view.RequireLength((long)taskCount * sizeof(ulong));
        _view = view;
    }

    public ulong this[int ordinal]
    {
        get
        {
            ulong hash = _view.ValuesUnchecked<ulong>(ordinal * sizeof(ulong), 1)[0];
            GC.KeepAlive(_view.Memory);
            return hash;
        }
    }
}
