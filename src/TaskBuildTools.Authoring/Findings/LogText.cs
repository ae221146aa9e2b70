using System.Globalization;
using System.Text;

namespace TaskBuildTools.Authoring.Findings;

/// <summary>
/// Texts as a log may show them. A log is read by people and by CI servers, and a server obeys what has the form of a
/// command, whatever its source: a status of a task file must not set a variable of a pipeline. So everything that goes to a
/// log passes here: it stays on one line, and of what could be a command one character is shown as an escape.
/// </summary>
/// <remarks>Also compiled into the source generator, so it uses nothing that .NET Standard 2.0 lacks.</remarks>
internal static class LogText
{
    // GitLab's and Travis' marks of a section; no other text looks like them.
    private static readonly string[] SectionMarks = ["section_start:", "section_end:", "travis_fold:", "travis_time:"];

    // Buildkite's headings, at the start of a line.
    private static readonly string[] Headings = ["--- ", "+++ ", "~~~ ", "^^^ "];

    /// <summary>The text on one line and without the form of a command. What is free of both is returned as it is.</summary>
    /// <remarks>
    /// Azure Pipelines and TeamCity find <c>##name[</c>, and GitHub Actions <c>##[</c>, anywhere in a line; <c>::name</c> counts
    /// for GitHub where nothing but white space precedes it. Linear.
    /// </remarks>
    public static string Of(string text)
    {
        StringBuilder? shown = null;
        int copied = 0;
        bool isStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            bool isControl = IsControl(text[i]);
            int escaped = isControl ? i : EscapedIn(text, i, isStart);
            isStart = text[i] is '\n' or '\r' || (isStart && char.IsWhiteSpace(text[i]));
            if (escaped >= i)
            {
                shown ??= new StringBuilder(text.Length + 16);
                shown.Append(text, copied, escaped - copied);
                AppendEscape(shown, text[escaped]);
                copied = escaped + 1;
                i = escaped;
            }
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The text with characters that do not show, or that end a line, as escapes.</summary>
    public static string OnOneLine(string text)
    {
        StringBuilder? shown = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]))
            {
                shown ??= new StringBuilder(text.Length + 16);
                shown.Append(text, copied, i - copied);
                AppendEscape(shown, text[i]);
                copied = i + 1;
            }
        }

        return shown is null ? text : shown.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The index of the character to escape where a command begins at <paramref name="at"/>, or -1.</summary>
    private static int EscapedIn(string text, int at, bool isStart)
    {
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (text[at])
        {
            case '#' when next == '#' && IsBracketedName(text, at + 2):
                return at + 1;
            case ':' when next == ':':
                bool beginsName = at + 2 < text.Length && IsLetter(text[at + 2]);
                return isStart || (beginsName && !IsNameCharacter(text[at - 1])) ? at + 1 : -1;
            case 's' or 't' when StartsWithAny(text, at, SectionMarks):
                return text.IndexOf('_', at);
            case '-' or '+' or '~' or '^' when isStart && StartsWithAny(text, at, Headings):
                return at;
            default:
                return -1;
        }
    }

    private static bool IsBracketedName(string line, int at)
    {
        while (at < line.Length && (IsNameCharacter(line[at]) || line[at] is '-' or '.'))
        {
            at++;
        }

        return at < line.Length && line[at] == '[';
    }

    private static bool StartsWithAny(string line, int at, string[] marks)
    {
        foreach (string mark in marks)
        {
            if (string.CompareOrdinal(line, at, mark, 0, mark.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameCharacter(char c) => IsLetter(c) || c is (>= '0' and <= '9') or '_';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static void AppendEscape(StringBuilder shown, char c)
    {
        if (c == '\n')
        {
            shown.Append("\\n");
        }
        else
        {
            shown.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsControl(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029'
        || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));
}
