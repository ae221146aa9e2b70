using System.Text;
using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Writing;

/// <summary>Builds one file, and makes its mistake where it belongs.</summary>
internal sealed class FrontMatterText(TaskMistake mistake)
{
    private readonly StringBuilder _text = new("---\n");

    public void Line(string line) => _text.Append(line).Append('\n');

    public void Id(string id)
    {
        if (mistake != TaskMistake.MissingId)
        {
            Line("id: " + id);
        }
    }

    public void Status(string status)
    {
        Line("status: " + (mistake == TaskMistake.UnknownStatus ? "finnished" : status));
        if (mistake == TaskMistake.DuplicateKey)
        {
            Line("status: " + status);
        }
    }

    public void Created(string key, string value) => Line($"{key}: {(mistake == TaskMistake.InvalidDate ? "2025-13-40" : value)}");

    public void Text(string key, string value, ref SplitMix64 style)
    {
        if (mistake == TaskMistake.UnquotedColon)
        {
            Line($"{key}: Fix: {value.Replace(':', ' ')}");
            return;
        }

        if (mistake == TaskMistake.UndoubledApostrophe)
        {
            Line($"{key}: 'Don't {value.Replace("'", "", StringComparison.Ordinal).Replace(':', ' ')}'");
            return;
        }

        bool needsQuotes = value.Contains(": ", StringComparison.Ordinal);
        switch (style.Next(needsQuotes ? 3 : 6))
        {
            case 0:
                Line($"{key}: \"{value.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("é", "\\u00e9", StringComparison.Ordinal)}\"");
                break;
            case 1 or 2:
                Line($"{key}: '{value.Replace("'", "''", StringComparison.Ordinal)}'");
                break;
            default:
                Line($"{key}: {value}");
                break;
        }
    }

    public void LongText(string key, string value, ref SplitMix64 style)
    {
        if (value.EndsWith('\n'))
        {
            Line($"{key}: |");
            foreach (string line in value.TrimEnd('\n').Split('\n'))
            {
                Line("  " + line);
            }

            return;
        }

        string[] sentences = value.Split(". ");
        switch (style.Next(3))
        {
            case 0:
                Line($"{key}: {string.Join(".\n  ", sentences)}");
                break;
            case 1:
                Line($"{key}: >-\n  {string.Join(".\n  ", sentences)}");
                break;
            default:
                Line($"{key}: '{value}'");
                break;
        }
    }

    public void List(string key, string[] items, ref SplitMix64 style)
    {
        switch (style.Next(3))
        {
            case 0:
                BlockList(key, items);
                break;
            case 1 when items.Length > 0:
                // Not indented, as PyYAML writes lists.
                Line(key + ":");
                foreach (string item in items)
                {
                    Line("- " + item);
                }

                break;
            default:
                Line($"{key}: [{string.Join(", ", items)}]");
                break;
        }
    }

    public void BlockList(string key, IEnumerable<string> items)
    {
        string text = string.Concat(items.Select(static item => $"\n  - {item}"));
        Line($"{key}:{(text.Length == 0 ? " []" : text)}");
    }

    public byte[] ToBytes(string body)
    {
        byte[] content = Encoding.UTF8.GetBytes((mistake, body) switch
        {
            (TaskMistake.MissingFrontMatter, _) => _text.ToString("---\n".Length, _text.Length - "---\n".Length),
            (TaskMistake.UnclosedFrontMatter, _) => _text.ToString(),
            (TaskMistake.InvalidUtf8, "") => $"{_text}# é\n---\n",
            (TaskMistake.InvalidUtf8, _) => $"{_text}# é\n---\n\n{body}",
            (_, "") => $"{_text}---\n",
            _ => $"{_text}---\n\n{body}",
        });
        if (mistake == TaskMistake.InvalidUtf8)
        {
            // Half a letter.
            int at = content.AsSpan().IndexOf("\n# é"u8) + "\n# "u8.Length;
            content = [.. content.AsSpan(0, at + 1), .. content.AsSpan(at + 2)];
        }

        return content;
    }
}
