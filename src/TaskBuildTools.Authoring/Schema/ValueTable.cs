using System.Collections.Immutable;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>
/// Finds the canonical spelling of a value. <c>In-Progress</c>, <c>in progress</c> and <c>in_progress</c> are the same:
/// case does not count, and a space, a hyphen and an underscore are alike. Thread-safe.
/// </summary>
internal sealed class ValueTable
{
    private readonly Dictionary<string, string> _exact;
    private readonly Dictionary<string, string> _folded;

    /// <param name="values">Of two values with the same alias the first has it.</param>
    public ValueTable(IEnumerable<NamedValue> values)
    {
        Dictionary<string, string> exact = new(StringComparer.Ordinal);
        Dictionary<string, string> folded = new(StringComparer.Ordinal);
        ImmutableArray<NamedValue> all = [.. values];
        foreach (NamedValue value in all)
        {
            exact.TryAdd(value.Name, value.Name);
            folded.TryAdd(Fold(value.Name), value.Name);
        }

        foreach (NamedValue value in all)
        {
            foreach (string alias in value.Aliases)
            {
                folded.TryAdd(Fold(alias), value.Name);
            }
        }

        _exact = exact;
        _folded = folded;
        Names = [.. all.Select(static value => value.Name), .. all.SelectMany(static value => value.Aliases)];
    }

    /// <summary>Canonical names, then aliases: what a wrong value may have been meant to be.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The canonical spelling (one string object per value), or null.</summary>
    public string? Find(string value) =>
        _exact.TryGetValue(value, out string? name) || _folded.TryGetValue(Fold(value), out name) ? name : null;

    /// <summary>The form in which spellings of one value are equal.</summary>
    public static string Fold(string value) => ValueSpelling.Fold(value);
}
