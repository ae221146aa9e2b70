namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Finds a value that begins with a bracket and is still open where the next key of its level begins.</summary>
internal static class UnclosedBracket
{
    // A line that stands in the brackets of other lines is read again for each of those. Where that is more often than anybody
    // nests brackets, knowing which of them is open does not help.
    private const int MostPasses = 16;

    /// <summary>Where the bracket stands, or null.</summary>
    /// <param name="text">What does not parse.</param>
    /// <param name="limit">Where the parser stopped: what begins behind it is not the reason.</param>
    /// <param name="comment">Where a comment begins that has the closing bracket in it; -1 for none.</param>
    public static int? Find(string text, int limit, out int comment)
    {
        comment = -1;
        long left = (long)MostPasses * text.Length;
        YamlLine? next = YamlLine.At(text, 0);
        while (next is { } line && line.Start <= limit && left >= 0)
        {
            next = line.After(text);
            if (!line.HasKey || !line.HasValue)
            {
                continue;
            }

            if (text[line.ValueStart] is '|' or '>')
            {
                next = AfterBlock(text, line);
            }
            else if (text[line.ValueStart] is '[' or '{' && line.ValueStart <= limit && IsOpen(text, line, ref left, out comment))
            {
                return line.ValueStart;
            }
        }

        return null;
    }

    // The lines of a block scalar are text, whatever they look like.
    private static YamlLine? AfterBlock(string text, YamlLine line)
    {
        YamlLine? next = line.After(text);
        while (next is { } inside && (inside.IsBlank || inside.Indentation > line.Indentation))
        {
            next = inside.After(text);
        }

        return next;
    }

    private static bool IsOpen(string text, YamlLine line, ref long left, out int comment)
    {
        char closing = text[line.ValueStart] == '[' ? ']' : '}';
        comment = -1;
        int open = 0;
        char quote = '\0';
        for (YamlLine? part = line; part is { } current; part = current.After(text))
        {
            if (current.Start != line.Start && quote == '\0' && current.HasKey && current.Indentation <= line.Indentation)
            {
                break;
            }

            left -= current.End - current.Start;
            if (left < 0)
            {
                return false;
            }

            for (int i = current.Start == line.Start ? line.ValueStart : current.Start; i < current.End; i++)
            {
                char character = text[i];
                bool isAfterSpace = i == 0 || text[i - 1] is ' ' or '\t' or '\n' or '\r';
                if (quote != '\0')
                {
                    i += quote == '"' && character == '\\' ? 1 : 0;
                    quote = character == quote ? '\0' : quote;
                }
                else if (character is '\'' or '"' && (isAfterSpace || text[i - 1] is '[' or '{' or ',' or ':'))
                {
                    quote = character;
                }
                else if (character == '#' && (isAfterSpace || text[i - 1] is '[' or '{' or ','))
                {
                    comment = comment < 0 && text.AsSpan(i, current.End - i).Contains(closing) ? i : comment;
                    break;
                }
                else
                {
                    open += character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
                    if (open == 0)
                    {
                        return false;
                    }
                }
            }
        }

        return open > 0;
    }
}
