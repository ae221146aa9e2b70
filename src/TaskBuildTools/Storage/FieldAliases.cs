namespace TaskBuildTools.Storage;

/// <summary>Other keys that task files may write for a field. Immutable and thread-safe.</summary>
internal sealed class FieldAliases
{
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);

    private FieldAliases()
    {
    }

    /// <exception cref="TaskIndexException">The section is damaged.</exception>
    public FieldAliases(SectionView view, int fieldCount)
    {
        uint count = view.Values<uint>(0, 1)[0];
        if (count > view.Length / sizeof(uint))
        {
            throw view.Damaged("claims more aliases than it can hold");
        }

        ReadOnlySpan<uint> fields = view.Values<uint>(sizeof(uint), count);
        view.RequireBelow(fields, fieldCount);
        var names = new StringColumn(view, (1 + fields.Length) * sizeof(uint), fields.Length);
        for (int alias = 0; alias < fields.Length; alias++)
        {
            _fields.TryAdd(names.Get(alias), (int)fields[alias]);
        }

        GC.KeepAlive(view.Memory);
    }

    /// <summary>Of an index of version 1.0, which does not have them.</summary>
    public static FieldAliases None { get; } = new();

    /// <summary>The number of the field, or -1.</summary>
    public int Find(string alias) => _fields.GetValueOrDefault(alias, -1);
}
