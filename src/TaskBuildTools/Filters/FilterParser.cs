namespace TaskBuildTools.Filters;

/// <summary>
/// Reads the text of a filter by descent, one part ahead. The first thing that is not as expected ends it; <see cref="Error"/> then says
/// where and what was. Nesting is bounded, so that no text can exhaust the stack.
/// </summary>
internal sealed class FilterParser(string text)
{
    // Each level of a filter takes two parentheses at most.
    private const int MaxNesting = 256;
    private const int MaxFound = 40;

    private readonly FilterTokenReader _reader = new(text);
    private FilterToken _token;
    private int _nesting;

    /// <summary>Why <see cref="Read"/> gave null.</summary>
    public TaskFilterFormatException? Error { get; private set; }

    public FilterToken Token => _token;

    /// <summary>The filter, or null.</summary>
    public TaskFilter? Read()
    {
        Advance();
        TaskFilter? filter = Any();
        return filter is null || _token.Kind == FilterTokenKind.End ? filter : Refuse("&, | or the end of the text");
    }

    public void Advance() => _token = _reader.Next();

    public bool IsSign(char sign) => _token.Kind == FilterTokenKind.Sign && _token.Text[0] == sign;

    public bool IsWord(string word) => _token.Kind == FilterTokenKind.Word && _token.Text == word;

    /// <summary>Goes on behind these words, if they are there; what they are part of is told as expected otherwise.</summary>
    public bool TryWords(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (!IsWord(word))
            {
                Refuse(word);
                return false;
            }

            Advance();
        }

        return true;
    }

    /// <summary>Goes on behind a sign, if it is there.</summary>
    public bool TrySign(char sign, string expected)
    {
        if (!IsSign(sign))
        {
            Refuse(expected);
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>The content of a quoted text, or null.</summary>
    public string? Quoted()
    {
        if (_token.Kind != FilterTokenKind.Quoted)
        {
            Refuse("a text in quotes");
            return null;
        }

        string content = _token.Text;
        Advance();
        return content;
    }

    /// <summary>Notes the first error; always null, to be returned.</summary>
    public TaskFilter? Refuse(string expected)
    {
        string found = _token.Kind switch
        {
            FilterTokenKind.End => "the end of the text",
            FilterTokenKind.Wrong when _token.Text[0] == '"' => "quotes that do not end",
            _ when _token.Length <= MaxFound => FilterText.Quoted(text.Substring(_token.Offset, _token.Length)),
            _ => FilterText.Quoted(text.Substring(_token.Offset, MaxFound)) + " and more",
        };
        Error ??= new TaskFilterFormatException(_token.Offset, expected, found);
        return null;
    }

    // Filters with "|" between them.
    private TaskFilter? Any() => Chain('|');

    // Both operators in one, so that the two levels of a filter are two of the stack.
    private TaskFilter? Chain(char sign)
    {
        bool isAnd = sign == '&';
        FilterToken start = _token;
        TaskFilter? first = isAnd ? Operand() : Chain('&');
        if (first is null || !IsSign(sign))
        {
            return first;
        }

        var parts = new List<TaskFilter> { first };
        while (IsSign(sign))
        {
            Advance();
            if ((isAnd ? Operand() : Chain('&')) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return Nest(start, parts.Max(part => part.Depth), () => CombinedFilter.Of(isAnd, parts));
    }

    private TaskFilter? Operand()
    {
        if (!IsSign('!') && !IsSign('('))
        {
            return new FilterConditionParser(this).Read();
        }

        FilterToken start = _token;
        if (++_nesting > MaxNesting)
        {
            return Refuse("a filter that is not nested so deeply");
        }

        bool isNot = IsSign('!');
        Advance();
        TaskFilter? inner = isNot ? Operand() : Any();
        if (inner is not null)
        {
            inner = isNot ? Nest(start, inner.Depth, () => !inner) : Closed(start, inner);
        }

        _nesting--;
        return inner;
    }

    private TaskFilter? Closed(FilterToken start, TaskFilter inner)
    {
        if (IsWord("where"))
        {
            if (!TryWords("where", "its", "fields", "exist") || !TrySign(')', ")"))
            {
                return null;
            }

            return Nest(start, inner.Depth, inner.IfFieldsExist);
        }

        return TrySign(')', "&, |, where its fields exist, or )") ? inner : null;
    }

    private TaskFilter? Nest(FilterToken start, int depth, Func<TaskFilter> make)
    {
        if (depth < TaskFilter.MaxDepth)
        {
            return make();
        }

        _token = start;
        return Refuse("a filter that is not nested so deeply");
    }
}
