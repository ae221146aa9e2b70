using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>
/// How a schema lets the values of one field be written, so that a query may write them as a task file does. Immutable and
/// thread-safe.
/// </summary>
internal sealed class ValueSpellings
{
    private readonly Dictionary<string, string> _byFolded = new(StringComparer.Ordinal);

    private ValueSpellings()
    {
    }

    /// <exception cref="TaskIndexException">The section is damaged.</exception>
    public ValueSpellings(SectionView view)
    {
        ReadOnlySpan<uint> counts = view.Values<uint>(0, 2);
        long values = counts[0];
        long aliases = counts[1];
        ReadOnlySpan<uint> valueOfAlias = view.Values<uint>(2 * sizeof(uint), aliases);
        long strings = values + aliases;
        if (strings > view.Length / sizeof(uint))
        {
            throw view.Damaged("claims more spellings than it can hold");
        }

        view.RequireBelow(valueOfAlias, (int)values);
        var spellings = new StringColumn(view, (2 + valueOfAlias.Length) * sizeof(uint), (int)strings);
        // Of two values that are spelled alike the first has the spelling, and names come before aliases: as in task files.
        for (int value = 0; value < values; value++)
        {
            string name = spellings.Get(value);
            _byFolded.TryAdd(ValueSpelling.Fold(name), name);
        }

        for (int alias = 0; alias < aliases; alias++)
        {
            _byFolded.TryAdd(ValueSpelling.Fold(spellings.Get((int)values + alias)), spellings.Get((int)valueOfAlias[alias]));
        }

        GC.KeepAlive(view.Memory);
    }

    /// <summary>Of a field that takes any value, and of an index of version 1.0.</summary>
    public static ValueSpellings None { get; } = new();

    /// <summary>The value that is spelled so, or null.</summary>
    public string? Find(string spelling) => _byFolded.Count == 0 ? null : _byFolded.GetValueOrDefault(ValueSpelling.Fold(spelling));
}
