using System.Buffers;
using System.Text;

namespace TaskBuildTools.Authoring.JsonSchemas;

/// <summary>Writes .NET regular expressions as editors read them, by ECMA-262.</summary>
internal static class PortablePattern
{
    private const string Syntax = @"^$\.*+?()[]{}|/";

    private static readonly SearchValues<char> CountCharacters = SearchValues.Create("0123456789,");

    /// <summary>The same expression, or null where it has something that editors read in another way.</summary>
    /// <param name="pattern">A valid .NET pattern.</param>
    /// <param name="ignoreCase">Whether the result must match both cases: JSON Schema has no such option.</param>
    public static string? Of(string pattern, bool ignoreCase)
    {
        StringBuilder result = new(pattern.Length);
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            char next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            if (c == '\\')
            {
                if (Escaped(next, inClass) is not { } escaped)
                {
                    return null;
                }

                result.Append(escaped);
                i++;
            }
            else if (inClass)
            {
                if ((c == '-' && next == '[') || (c == '[' && next == ':'))
                {
                    return null;
                }

                inClass = c != ']';
                i += AddToClass(result, pattern, i, ignoreCase);
            }
            else if (!IsPortable(c, pattern, i))
            {
                return null;
            }
            else if (c == '[')
            {
                inClass = true;
                result.Append(c);
                if (next == '^')
                {
                    result.Append(next);
                    i++;
                }
            }
            else
            {
                result.Append(ignoreCase ? AnyCase(c) : c.ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>Matches a text literally, in any case, with a space, a hyphen and an underscore alike: as values are compared.</summary>
    public static string OfValue(string value)
    {
        StringBuilder result = new();
        foreach (char c in value)
        {
            result.Append(c is ' ' or '-' or '_' ? "[ _-]" : Syntax.Contains(c) ? $"\\{c}" : AnyCase(c));
        }

        return result.ToString();
    }

    private static bool IsPortable(char c, string pattern, int index)
    {
        ReadOnlySpan<char> rest = pattern.AsSpan(index);
        return c switch
        {
            '(' => rest is not ['(', '?', ..] || rest.StartsWith("(?:"),
            '[' => !rest.StartsWith("[]") && !rest.StartsWith("[^]"),
            '{' => IsCount(rest[1..]),
            ']' => false,
            _ => true,
        };
    }

    // "2}", "2,}" or "2,4}"; other braces are text in .NET and an error elsewhere.
    private static bool IsCount(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('}');
        return end > 0 && char.IsAsciiDigit(text[0]) && !text[..end].ContainsAnyExcept(CountCharacters);
    }

    private static string? Escaped(char c, bool inClass) => c switch
    {
        'd' or 'D' or 's' or 'S' or 'w' or 'W' or 't' or 'n' or 'r' or 'f' or 'v' => $"\\{c}",
        '-' => inClass ? @"\-" : "-",
        _ when Syntax.Contains(c) => $"\\{c}",
        _ => char.IsAsciiLetterOrDigit(c) || c == '\0' ? null : c.ToString(),
    };

    // How many characters more than one it took.
    private static int AddToClass(StringBuilder result, string pattern, int index, bool ignoreCase)
    {
        char c = pattern[index];
        bool isRange = index + 2 < pattern.Length && pattern[index + 1] == '-' && char.IsAsciiLetter(c) && char.IsAsciiLetter(pattern[index + 2]);
        if (isRange)
        {
            string range = pattern.Substring(index, 3);
            result.Append(range);
            if (ignoreCase)
            {
                result.Append(range.ToLowerInvariant()).Append(range.ToUpperInvariant());
            }

            return 2;
        }

        result.Append(c == '[' ? @"\[" : c.ToString());
        if (ignoreCase && char.IsLetter(c))
        {
            result.Append(char.ToLowerInvariant(c)).Append(char.ToUpperInvariant(c));
        }

        return 0;
    }

    private static string AnyCase(char c)
    {
        char lower = char.ToLowerInvariant(c);
        char upper = char.ToUpperInvariant(c);
        return lower == upper ? c.ToString() : $"[{lower}{upper}]";
    }
}
