namespace TaskBuildTools.Storage;

/// <summary>The keys that the schema allows without a kind, whether or not a task has them. Immutable and thread-safe.</summary>
internal sealed class KnownKeys
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private KnownKeys()
    {
    }

    /// <exception cref="TaskIndexException">The section is damaged.</exception>
    public KnownKeys(SectionView view)
    {
        uint count = view.Values<uint>(0, 1)[0];
        if (count > view.Length / sizeof(uint))
        {
            throw view.Damaged("claims more keys than it can hold");
        }

        var keys = new StringColumn(view, sizeof(uint), (int)count);
        for (int key = 0; key < keys.Count; key++)
        {
            _keys.Add(keys.Get(key));
        }

        IsTold = true;
    }

    /// <summary>Of an index of version 1.0, which does not have them.</summary>
    public static KnownKeys NotRecorded { get; } = new();

    /// <summary>Whether the index has them: where it does not, no key can be called unknown.</summary>
    public bool IsTold { get; }

    public IEnumerable<string> All => _keys;

    public bool Contains(string key) => _keys.Contains(key);
}
