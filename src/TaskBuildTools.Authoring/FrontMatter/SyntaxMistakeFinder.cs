namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Explains why a text does not parse: recognises the mistakes that people make most, and finds the place of the mistake,
/// which is often not where the parser stopped.
/// </summary>
internal static class SyntaxMistakeFinder
{
    private const int LongestShown = 200;

    public static SyntaxMistake Find(string text, YamlFailure failure)
    {
        int index = failure.Start;
        char at = index < text.Length ? text[index] : '\0';
        YamlLine line = YamlLine.At(text, index);
        if (at is '@' or '`' or '%' && failure.Reason.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return ReservedStart(text, index, line);
        }

        if (at == ':' && failure.Reason.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return UnquotedColon(text, index, line);
        }

        if (FollowsQuotedText(text, failure) && failure.LastScalarQuote == '\'')
        {
            return UndoubledApostrophe(text, failure);
        }

        if (failure.Reason.Contains("quoted scalar, found unexpected end", StringComparison.Ordinal) && at == '\'')
        {
            return NeverClosed(text, index);
        }

        return Other(text, failure, line);
    }

    private static SyntaxMistake ReservedStart(string text, int index, YamlLine line)
    {
        int end = ValueEnd(text, index, line.End);
        return new SyntaxMistake(
            YamlProblemKind.ReservedStart, index, end, text[index..end], "", index, Wrapping(text, index, end));
    }

    private static SyntaxMistake UnquotedColon(string text, int index, YamlLine line)
    {
        YamlLine owner = line;
        int end = line.End;
        if (!line.HasKey || index <= line.KeyEnd)
        {
            // The colon stands on a line that continues a value; the value begins on an earlier, less indented line.
            while (owner.Before(text) is { } before)
            {
                owner = before;
                if (before.HasKey && before.HasValue && before.Indentation < line.Indentation)
                {
                    break;
                }
            }

            for (YamlLine? next = line; next is { } more && (more.IsBlank || more.Indentation > owner.Indentation); next = more.After(text))
            {
                if (!more.IsBlank)
                {
                    end = more.End;
                }
            }
        }

        string key = owner.HasKey ? text[owner.KeyStart..owner.KeyEnd] : "";
        bool isKnown = owner.HasValue && owner.ValueStart < index;
        return new SyntaxMistake(
            YamlProblemKind.UnquotedColon,
            index,
            index + 1,
            key,
            isKnown && owner.Start == line.Start ? Shown(text, owner.ValueStart, end) : "",
            isKnown ? owner.ValueStart : index,
            isKnown ? Wrapping(text, owner.ValueStart, end) : []);
    }

    private static bool FollowsQuotedText(string text, YamlFailure failure) =>
        failure.LastScalarQuote != '\0'
        && failure.LastScalarEnd <= failure.Start
        && text.AsSpan(failure.LastScalarEnd, failure.Start - failure.LastScalarEnd).Trim(" \t").IsEmpty;

    private static SyntaxMistake UndoubledApostrophe(string text, YamlFailure failure)
    {
        int opening = failure.LastScalarStart;
        int closing = failure.LastScalarEnd - 1;
        YamlLine first = YamlLine.At(text, opening);

        // A "quoted text" that swallowed a key of its own level was never meant to go on: its first line is the mistake.
        for (YamlLine? next = first.After(text); next is { } line && line.Start <= closing; next = line.After(text))
        {
            if (line.HasKey && line.Indentation <= first.Indentation)
            {
                return NeverClosed(text, opening);
            }
        }

        string key = first.HasKey ? text[first.KeyStart..first.KeyEnd] : "";
        int end = YamlLine.At(text, closing).End;
        return new SyntaxMistake(
            YamlProblemKind.UndoubledApostrophe, closing, closing + 1, key, Shown(text, closing + 1, end), opening, [closing]);
    }

    private static SyntaxMistake NeverClosed(string text, int opening)
    {
        YamlLine line = YamlLine.At(text, opening);
        string key = line.HasKey ? text[line.KeyStart..line.KeyEnd] : "";
        return new SyntaxMistake(
            YamlProblemKind.UndoubledApostrophe, opening, opening + 1, key, "", opening, Wrapping(text, opening, line.End));
    }

    private static SyntaxMistake Other(string text, YamlFailure failure, YamlLine line)
    {
        if (failure.Reason.Contains("tab", StringComparison.Ordinal) && TabIndentedLine(text, line) is { } tabbed)
        {
            return new SyntaxMistake(
                YamlProblemKind.Malformed,
                tabbed.Start,
                tabbed.Start + tabbed.Indentation,
                "",
                "A tab cannot indent YAML; use spaces",
                tabbed.Start,
                []);
        }

        if (failure.Reason.Contains("could not find expected ':'", StringComparison.Ordinal))
        {
            // The parser has gone on to what follows the line that has no colon.
            int last = text.AsSpan(0, failure.Start).LastIndexOfAnyExcept(" \t\r\n");
            YamlLine bare = YamlLine.At(text, Math.Max(0, last));
            while ((bare.IsBlank || text[bare.Start + bare.Indentation] == '#') && bare.Before(text) is { } before)
            {
                bare = before;
            }

            int content = bare.Start + bare.Indentation;
            return new SyntaxMistake(
                YamlProblemKind.Malformed, content, bare.End, "", SyntaxReason.InPlainWords(text, failure, bare), content, []);
        }

        if (UnclosedBracket(text, failure.Start) is { } unclosed)
        {
            YamlLine opening = YamlLine.At(text, unclosed);
            return new SyntaxMistake(
                YamlProblemKind.Malformed,
                unclosed,
                unclosed + 1,
                "",
                $"The '{text[unclosed]}' that opens here is not closed",
                unclosed,
                Wrapping(text, unclosed, opening.End));
        }

        bool isInValue = line.HasKey && line.HasValue && failure.Start >= line.ValueStart;
        int start = failure.Start;
        int end = start < line.End ? line.End : start;
        return new SyntaxMistake(
            YamlProblemKind.Malformed,
            start,
            end,
            "",
            SyntaxReason.InPlainWords(text, failure, line),
            isInValue ? line.ValueStart : start,
            isInValue ? Wrapping(text, line.ValueStart, line.End) : []);
    }

    private static YamlLine? TabIndentedLine(string text, YamlLine from)
    {
        for (YamlLine? next = from; next is { } line; next = line.After(text))
        {
            if (text.AsSpan(line.Start, line.Indentation).Contains('\t'))
            {
                return line;
            }
        }

        return null;
    }

    // A top-level value that begins with a bracket and is still open where the next top-level key begins.
    private static int? UnclosedBracket(string text, int limit)
    {
        for (YamlLine? next = YamlLine.At(text, 0); next is { } line && line.Start <= limit; next = line.After(text))
        {
            if (!line.HasKey || !line.HasValue || text[line.ValueStart] is not ('[' or '{'))
            {
                continue;
            }

            int open = 0;
            for (YamlLine? part = line; part is { } current; part = current.After(text))
            {
                if (current.Start != line.Start && current.HasKey && current.Indentation <= line.Indentation)
                {
                    break;
                }

                int from = current.Start == line.Start ? line.ValueStart : current.Start;
                foreach (char c in text.AsSpan(from, Math.Max(0, current.End - from)))
                {
                    open += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
                }

                if (open <= 0)
                {
                    break;
                }
            }

            if (open > 0)
            {
                return line.ValueStart;
            }
        }

        return null;
    }

    // A message shows no more than this; a line may be a megabyte.
    private static string Shown(string text, int start, int end) => text[start..Math.Min(end, start + LongestShown)];

    private static int ValueEnd(string text, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                end = i;
                break;
            }
        }

        while (end > start + 1 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static List<int> Wrapping(string text, int start, int end)
    {
        List<int> apostrophes = [start];
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\'')
            {
                apostrophes.Add(i);
            }
        }

        apostrophes.Add(end);
        return apostrophes;
    }
}
