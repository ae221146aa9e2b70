namespace TaskBuildTools.Authoring.Records;

/// <summary>
/// Gives one string for equal short texts. Task files repeat the same keys and names; a string of its own for each would
/// be most of what reading allocates, and every later look at one a miss of the processor's cache. Thread-safe: a lost race
/// only costs a string more. Bounded: a text replaces the one that had its place.
/// </summary>
internal sealed class StringPool
{
    /// <summary>UTF-16 code units; longer texts hardly repeat.</summary>
    public const int LongestText = 48;

    private const int Places = 4096;

    private readonly string?[] _strings = new string?[Places];
    private readonly string[]?[] _singles = new string[]?[Places];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref string? place = ref _strings[string.GetHashCode(text) & (Places - 1)];
        string? known = place;
        if (known is not null && text.SequenceEqual(known))
        {
            return known;
        }

        return place = text.ToString();
    }

    /// <summary>A list of one; read-only.</summary>
    public string[] Single(string text)
    {
        ref string[]? place = ref _singles[string.GetHashCode(text) & (Places - 1)];
        string[]? known = place;
        if (known is not null && known[0] == text)
        {
            return known;
        }

        return place = [text];
    }
}
