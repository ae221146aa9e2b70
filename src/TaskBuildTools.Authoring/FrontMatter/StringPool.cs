namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Gives one string for equal short texts. Front matter repeats the same keys, names and ids in every file; a string of
/// its own for each would be most of what reading allocates. Thread-safe: a lost race only costs a string more. Bounded:
/// a text replaces the one that had its place.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 4096;
    private const int LongestText = 48;

    private readonly string?[] _strings = new string?[Places];

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
}
