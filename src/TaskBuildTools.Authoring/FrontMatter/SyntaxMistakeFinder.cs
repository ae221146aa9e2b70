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
        bool isOnOneLine = line.HasKey && index >= line.ValueStart;
        if ((isOnOneLine ? line : Continued(text, line)) is not { } owner || !owner.HasValue || owner.ValueStart >= index)
        {
            string key = isOnOneLine ? text[line.KeyStart..line.KeyEnd] : "";
            return new SyntaxMistake(YamlProblemKind.UnquotedColon, index, index + 1, key, "", index, []);
        }

        int end = line.End;
        for (YamlLine? next = line; !isOnOneLine && next is { } more && (more.IsBlank || more.Indentation > owner.Indentation); next = more.After(text))
        {
            end = more.IsBlank ? end : more.End;
        }

        return new SyntaxMistake(
            YamlProblemKind.UnquotedColon,
            index,
            index + 1,
            text[owner.KeyStart..owner.KeyEnd],
            isOnOneLine ? Shown(text, owner.ValueStart, end) : "",
            owner.ValueStart,
            Wrapping(text, owner.ValueStart, end));
    }

    // The line on which the value begins that a line continues: an earlier, less indented one with a key.
    private static YamlLine? Continued(string text, YamlLine line)
    {
        for (YamlLine? before = line.Before(text); before is { } owner; before = owner.Before(text))
        {
            if (owner.HasKey && owner.HasValue && owner.Indentation < line.Indentation)
            {
                return owner;
            }
        }

        return null;
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
        if (DirectiveFinder.Between(text, Math.Max(0, failure.LastScalarEnd), failure.Start) is { } directive)
        {
            return new SyntaxMistake(
                YamlProblemKind.Malformed, directive, YamlLine.At(text, directive).End, "", SyntaxReason.Directive, directive, []);
        }

        if (failure.Reason.Contains("tab", StringComparison.Ordinal) && IndentingTabs(text, line) is { } tabs)
        {
            return new SyntaxMistake(YamlProblemKind.Malformed, tabs.Start, tabs.End, "", SyntaxReason.TabIndents, tabs.Start, []);
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

        if (failure.Reason.Contains("wrong indentation", StringComparison.Ordinal) && QuoteThatSwallowsKeys(text, line) is { } quote)
        {
            int end = YamlLine.At(text, quote).End;
            return new SyntaxMistake(YamlProblemKind.Malformed, quote, end, "", SyntaxReason.NeverClosed, quote, Wrapping(text, quote, end));
        }

        if (SyntaxReason.InPlainWords(text, failure, line) == SyntaxReason.SpaceBeforeText && IndentedSpace(text, line) is { } indented)
        {
            return new SyntaxMistake(YamlProblemKind.Malformed, indented.Start, indented.End, "", SyntaxReason.SpaceBeforeText, indented.Start, []);
        }

        if (UnclosedBracket.Find(text, failure.Start, out int comment) is { } unclosed)
        {
            YamlLine opening = YamlLine.At(text, unclosed);
            int place = comment < 0 ? unclosed : comment;
            return new SyntaxMistake(
                YamlProblemKind.Malformed,
                place,
                comment < 0 ? unclosed + 1 : YamlLine.At(text, comment).End,
                "",
                comment < 0 ? $"The '{text[unclosed]}' that opens here is not closed" : SyntaxReason.CommentInBrackets(text[unclosed]),
                unclosed,
                Wrapping(text, unclosed, opening.End));
        }

        if (CommentAboveText.Find(text, line) is { } cut)
        {
            return new SyntaxMistake(YamlProblemKind.Malformed, cut, YamlLine.At(text, cut).End, "", SyntaxReason.CommentEndsText, cut, []);
        }

        bool isInValue = line.HasKey && line.HasValue && failure.Start >= line.ValueStart;
        int start = failure.Start;
        return new SyntaxMistake(
            YamlProblemKind.Malformed,
            start,
            start < line.End ? line.End : start,
            "",
            SyntaxReason.InPlainWords(text, failure, line),
            isInValue ? line.ValueStart : start,
            isInValue ? Wrapping(text, line.ValueStart, line.End) : []);
    }

    // The white space of the next line that begins with a tab among them; such a line may have nothing else.
    private static (int Start, int End)? IndentingTabs(string text, YamlLine from)
    {
        for (YamlLine? next = from; next is { } line; next = line.After(text))
        {
            int length = text.AsSpan(line.Start).IndexOfAnyExcept(' ', '\t');
            int end = length < 0 ? text.Length : line.Start + length;
            if (text.AsSpan(line.Start, end - line.Start).Contains('\t'))
            {
                return (line.Start, end);
            }
        }

        return null;
    }

    // The double quote at the beginning of the last value up to a line, where the next line that is not blank has a key of its level.
    private static int? QuoteThatSwallowsKeys(string text, YamlLine line)
    {
        YamlLine? first = line;
        while (first is { } other && !(other.HasKey && other.HasValue && text[other.ValueStart] == '"'))
        {
            first = other.Before(text);
        }

        if (first is not { } opening)
        {
            return null;
        }

        YamlLine? next = opening.After(text);
        while (next is { IsBlank: true } blank)
        {
            next = blank.After(text);
        }

        return next is { HasKey: true } key && key.Indentation <= opening.Indentation ? opening.ValueStart : null;
    }

    // The first of the blank lines that has white space.
    private static (int Start, int End)? IndentedSpace(string text, YamlLine line)
    {
        (int, int)? first = null;
        for (YamlLine? before = line.Before(text); before is { IsBlank: true } blank; before = blank.Before(text))
        {
            int length = text.AsSpan(blank.Start).IndexOfAnyExcept(' ', '\t');
            if (length != 0)
            {
                first = (blank.Start, length < 0 ? text.Length : blank.Start + length);
            }
        }

        return first;
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
