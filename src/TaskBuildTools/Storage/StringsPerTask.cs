namespace TaskBuildTools.Storage;

/// <summary>Any number of strings per task: rows into a column of strings.</summary>
internal sealed class StringsPerTask
{
    private const int Header = 8;

    private readonly SectionView _view;

    public StringsPerTask(SectionView view, int taskCount)
    {
        uint count = view.Values<uint>(0, 1)[0];
        if (count > view.Length / sizeof(uint))
        {
            throw view.Damaged("claims more strings than it can hold");
        }

        ReadOnlySpan<uint> offsets = view.Values<uint>(Header, (long)taskCount + 1);
        view.RequireOffsets(offsets, count);
        _view = view;
        Strings = new StringColumn(view, Header + offsets.Length * sizeof(uint), (int)count);
        GC.KeepAlive(view.Memory);
    }

    public StringColumn Strings { get; }

    public (int Start, int Count) Row(int ordinal)
    {
        ReadOnlySpan<uint> pair = _view.ValuesUnchecked<uint>(Header + ordinal * sizeof(uint), 2);
        (int Start, int Count) row = ((int)pair[0], (int)(pair[1] - pair[0]));
        GC.KeepAlive(_view.Memory);
        return row;
    }
}
