namespace TaskBuildTools.Authoring.Records;

/// <summary>
/// Orders strings as the bytes of their UTF-8 form, which is the order of their code points. Differs from ordinal (UTF-16)
/// comparison where a character above U+FFFF meets one from U+E000 to U+FFFF. Thread-safe.
/// </summary>
internal sealed class Utf8StringComparer : IComparer<string>
{
    private Utf8StringComparer()
    {
    }

    public static Utf8StringComparer Instance { get; } = new();

    /// <remarks>Null comes first.</remarks>
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        int common = left.CommonPrefixLength(right);
        return common < left.Length && common < right.Length
            ? RankOf(left[common]) - RankOf(right[common])
            : left.Length - right.Length;
    }

    // Surrogates stand for characters above all others, so they go behind U+E000..U+FFFF.
    private static int RankOf(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
