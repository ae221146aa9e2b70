using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TaskBuildTools.Live.Editing.Files;

/// <summary>Names of new task files. Pure functions.</summary>
internal static class TaskFileName
{
    /// <summary>Bytes that a name may have before its extension; file systems allow 255 in all.</summary>
    public const int LengthLimit = 120;

    private const string Extension = ".md";

    // Of Windows, with any extension.
    private static readonly HashSet<string> Reserved = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
            .. "123456789".SelectMany(static digit => new[] { "COM" + digit, "LPT" + digit }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The id with a hyphen for each run of characters that some file system does not take or that a shell or a URL would
    /// misread; letters and digits of all languages stay. An id that had to be cut gets the beginning of its hash.
    /// </summary>
    public static string Of(string id)
    {
        StringBuilder name = new(id.Length);
        foreach (Rune rune in id.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || rune.Value is '-' or '_' or '.')
            {
                name.Append(rune.ToString());
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        // A dot at the front hides a file, and Windows drops one at the end.
        string stem = name.ToString().Trim('-', '.');
        if (stem.Length == 0)
        {
            stem = "task-" + HashOf(id);
        }
        else if (Encoding.UTF8.GetByteCount(stem) > LengthLimit)
        {
            stem = Cut(stem, LengthLimit - 9).TrimEnd('-', '.') + "-" + HashOf(id);
        }

        int dot = stem.IndexOf('.', StringComparison.Ordinal);
        string beforeDot = dot < 0 ? stem : stem[..dot];
        return (Reserved.Contains(beforeDot) ? "task-" + stem : stem) + Extension;
    }

    /// <summary>The first of <c>a.md</c>, <c>a-2.md</c>, <c>a-3.md</c> and so on that is free.</summary>
    public static string Free(string id, Predicate<string> isFree)
    {
        string name = Of(id);
        string stem = name[..^Extension.Length];
        for (int number = 2; !isFree(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{Extension}");
        }

        return name;
    }

    private static string Cut(string text, int bytes)
    {
        int length = 0;
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 4));
}
