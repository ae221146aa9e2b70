using System.Text;

namespace TaskBuildTools.Fuzzing.Yaml;

/// <summary>
/// Task files whose lines are plain but for some oddity: what a shortcut for plain front matter must not take for plain. The
/// same files for the same seed.
/// </summary>
internal sealed class NearlyPlainFrontMatter(int seed)
{
    private static readonly string[] Keys =
    [
        "id", "title", "status", "tags", "labels", "dependencies", "notes", "due_date", "estimated_hours", "milestone", "key", "x-y_z", "ID", "Key",
        "\"id\"", "'title'", "k e y", "é", "🎉", "?", "<<", "-", "- a", "a.b", "1", "~", "null", "", "@u", "*a", "&a id", "!!str id", "[a]", "{a}", "a:b", "a#b", "a #b",
    ];

    private static readonly string[] Values =
    [
        "v", "two words", "NO", "yes", "1e3", "12:30", "0777", "0x1F", ".inf", "~", "null", "Null", "true", "2025-01-31", "2001-12-14t21:59:43.10-05:00",
        "1.5", "-1", "+1", "\"q\"", "'q'", "\"q\\n\"", "\"\\x41\\u00e9\\ud83d\\ude00\"", "\"\\ud800\"", "'it''s'", "'it's'", "\"a\" b", "'a' # c", "'", "\"", "a'b", "a\"b",
        "[]", "[a, b]", "[a,b,]", "[a, 'b', \"c\"]", "[a, [b]]", "[a: b]", "[, a]", "[a b, c d]", "[a", "a]", "[a] b", "[a]# c", "[a] # c", "[@u]", "[- a]", "[null, ~, '']", "[a #c]",
        "{}", "{a: b}", "{a, b}", "{a: b", "|", ">", "|-", ">+", "|2", "| # c", "|x", "|\n   a\n   b", ">-\n  a\n\n   b", "&a v", "*a", "&a", "!t v", "!!str 1", "!!int 5", "! null", "!",
        "? a", "- a", "-", "--", "---", "--- a", "...", "a - b", "a: b", "a:", "a :b", ":", ": a", "a:b", "a::", "#", "# c", "a # c", "a#c", "a #", "#a", "%", "%a", "@u", "`c`",
        ",", "a,b", ", a", "=", "<", "<<", "*", "&", "é", "🎉", "\u00A0", "\u00A0a", "a\u00A0", "\u3000a", "\u200Ba", "a\u0085b", "a\u2028b", "\u2029", "\u0000", "a\u0007", "\u007F", "\u0080", "\uFFFD", "\uFEFF", "a\uFEFFb",
        "a\tb", "\ta", "a\t", "a \\", "a\\", "(a)", "$a", "^", ";", "/", ".", "_a", "a\n  b", "a\n\n  b", "'a\n  b'", "\"a\n  b\"", "a\n b: c", "http://a.b/c?d#e", "a,: b", "a: ", "a  ", "",
        "|\n  a\n\n  b\n", "|-\n  a: 'b\n  # c\n\n", "|+\n  a\n\n  \n", ">-\n  a\n  b\n", ">\n  a\n\n  b\n", "|\n  a\n b", "|\n  a\n# c\n", "|\n\n  a", "'it''s\n\n  b'", "'a\nb'", "'a\n  '",
        "\"a\\\n  \\ b\"", "\"a \n\n  b\\n\"", "\"\\/\\\"\\\\\"", "\"\\U0001F4E6\"", "\n  a: b\n  c: 'd'", "\n  a: |\n    b\n  c:", "\n  a:\n    b: c", "a\n\n  - b\n  # c", "a\n  b: c", "a\n  b #c",
    ];

    private static readonly string[] Indents = ["", "", "", "", "", " ", "  ", "    ", "\t", "\u00A0"];

    private static readonly string[] Separators = [": ", ": ", ": ", ": ", ":", ":  ", " : ", ":\t", "", ":\n", ":\n  ", ": \n- ", ":\n  - ", ":\n - ", ":\n-", ":\n  -\n", ": # c\n- ", ":\n# c\n- ", ":\n\n  - "];

    private static readonly string[] Ends = ["\n", "\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "  \n", " # c\n", "\n# c\n", "\n  # c\n", "\n \n", "\t\n", "\n\t\n", "#\n", "\u0085", "\u2028", ""];

    private static readonly string[] Openings = ["---\n", "---\n", "---\n", "---\n", "---\r\n", "---\r", "--- \n", "---\t\n", "\uFEFF---\n", "--- a\n", "---\n\n", "---\n# c\n", "%YAML 1.2\n---\n", "---\n%YAML 1.1\n", "---\n%TAG ! a\n", "", "----\n"];

    private static readonly string[] Closings = ["---\n", "---\n", "---", "...\n", "--- \n", "---\r\n", " ---\n", "--- # c\n", "---\n---\n", "---x\n", ""];

    // How many of the values, from the first, nobody need quote.
    private const int PlainValues = 20;

    private readonly Random _random = new(seed);
    private int _warnings;

    /// <summary>The next file.</summary>
    public byte[] Next()
    {
        // One to three warnings, so that most of the file is read and what the warnings do to it is seen.
        _warnings = _random.Next(1, 4);
        var text = new StringBuilder(IsOdd(12) ? Pick(Openings) : "---\n");
        if (!IsOdd(12))
        {
            text.Append("id: a-1\ntitle: T\n");
        }

        int lines = _random.Next(1, 7);
        for (int line = 0; line < lines; line++)
        {
            text.Append(IsOdd(8) ? Pick(Indents) : "").Append(IsOdd(8) ? Pick(Keys) : Keys[2 + line]).Append(IsOdd(6) ? Pick(Separators) : ": ");
            int items = Math.Max(0, _random.Next(7) - 3);
            if (items == 0)
            {
                AppendValue(text);
            }

            string dash = _random.Next(2) == 0 ? "- " : "  - ";
            for (; items > 0; items--)
            {
                text.Append(IsOdd(8) ? Pick(Ends) : "\n").Append(IsOdd(12) ? Pick(Indents) + "- " : dash);
                AppendValue(text);
            }

            text.Append(IsOdd(6) ? Pick(Ends) : "\n");
        }

        text.Append(IsOdd(12) ? Pick(Closings) : "---\n").Append("\n- [ ] body\n");
        string file = text.ToString();
        return Encoding.UTF8.GetBytes(_random.Next(16) switch
        {
            0 => file.Replace("\n", "\r\n", StringComparison.Ordinal),
            1 => file.Replace('\n', '\r'),
            2 => file.Remove(_random.Next(file.Length), 1),
            3 => file.Insert(_random.Next(file.Length), Pick(Values)),
            _ => file,
        });
    }

    private void AppendValue(StringBuilder text)
    {
        text.Append(IsOdd(4) ? Pick(Values) : Values[_random.Next(PlainValues)]);
        if (IsOdd(16))
        {
            // Longer than a key may be, and than what stands on a stack.
            text.Append('k', _random.Next(1000, 1100)).Append(_random.Next(2) == 0 ? ": v" : "");
        }
        else if (IsOdd(8))
        {
            text.Append(_random.Next(2) == 0 ? " " : "").Append(Pick(Values));
        }
    }

    private bool IsOdd(int rarity) => _warnings > 0 && _random.Next(rarity) == 0 && _warnings-- > 0;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
