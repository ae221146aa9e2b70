using System.Buffers;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads the YAML that nearly all front matter is made of: keys with a scalar, a list of scalars, or keys with scalars.
/// Anything else, wrong or only unusual, is left to the full parser, so this reader has no errors of its own.
/// What it does read has the very nodes, places included, that <see cref="YamlTreeBuilder"/> makes of it.
/// </summary>
/// <remarks>
/// The subset of YAML 1.2: a block mapping at column 1 whose keys are words, and such mappings as its values (8.2.2); plain
/// scalars of one or several lines that begin with no indicator and hold neither ": " nor " #" (7.3.3); the quoted scalars
/// of <see cref="PlainQuotedScalar"/> and the block scalars of <see cref="PlainBlockScalar"/>; block sequences of scalars,
/// indented or not (8.2.1); flow sequences of scalars on one line, and empty flow mappings (7.4); lines that are blank or
/// comments (6.6). No tab, no byte-order mark, no lone carriage return.
/// </remarks>
internal ref struct PlainYamlReader
{
    private const int LongestKey = 128;

    // Nodes that are allocated beforehand; a text of blank lines alone must not ask for more.
    private const int MostExpected = 1024;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly ReadOnlySpan<char> _text;
    private readonly StringPool _strings;
    private readonly YamlTree _tree;

    // The line that is looked at, without its end, and where the next one begins.
    private int _line;
    private int _lineEnd;
    private int _next;

    private PlainTextBuffer _buffer;

    private PlainYamlReader(ReadOnlySpan<char> text, StringPool strings, YamlTree tree)
    {
        _text = text;
        _strings = strings;
        _buffer = new PlainTextBuffer(text.Length);
        _tree = tree;
        _tree.Clear();
        _tree.EnsureCapacity(Math.Min(2 * _text.Count('\n') + 8, MostExpected));
    }

    /// <summary>The tree of a text, or null when it is not of the subset. O(length).</summary>
    /// <param name="text">YAML without the lines around it and without characters that are not allowed.</param>
    /// <param name="strings">For keys and short values.</param>
    /// <param name="reused">A tree that is no longer used; its nodes hold the result.</param>
    public static YamlTree? TryRead(ReadOnlySpan<char> text, StringPool strings, YamlTree? reused = null)
    {
        if (text.ContainsAny('\t', '\uFEFF'))
        {
            return null;
        }

        PlainYamlReader reader = new(text, strings, reused ?? new YamlTree(0));
        bool isRead = reader.MoveToContent() && reader._line < text.Length && reader.TryReadMapping(0) && reader._line == text.Length;
        reader._buffer.Dispose();
        // What is beyond the limit the full parser reports.
        return isRead && reader._tree.Count <= YamlTreeBuilder.NodeLimit ? reader._tree : null;
    }

    // The pairs from this line on that are indented alike. False for what is not of the subset.
    private bool TryReadMapping(int indentation)
    {
        int mapping = _tree.Open(YamlNodeKind.Mapping, _line + indentation);
        while (_line < _text.Length && SkipSpaces(_line) - _line == indentation)
        {
            if (!TryReadPair(indentation))
            {
                return false;
            }
        }

        _tree.Close(mapping);
        return true;
    }

    // Leaves the reader at the next line that is neither blank nor a comment. False for what is not of the subset.
    private bool TryReadPair(int indentation)
    {
        int key = _line + indentation;
        ReadOnlySpan<char> line = _text[key.._lineEnd];
        int colon = line.IndexOfAnyExcept(KeyCharacters);
        if (colon <= 0 || colon > LongestKey || line[colon] != ':' || line[0] == '-')
        {
            return false;
        }

        _tree.AddScalar(_strings.Of(line[..colon]), key, key + colon, isPlain: true);
        int value = key + colon + 1;
        if (value < _lineEnd && _text[value] != ' ')
        {
            return false;
        }

        int start = SkipSpaces(value);
        if (start < _lineEnd)
        {
            return (_text[start] is '[' or '{' ? TryReadFlowCollection(start) : TryReadScalar(start, indentation)) && MoveNext();
        }

        if (!MoveNext())
        {
            return false;
        }

        int next = SkipSpaces(_line);
        if (_line < _text.Length && IsItem(next))
        {
            // A list in a mapping in a mapping is for the full parser.
            return indentation == 0 && TryReadBlockSequence(next - _line);
        }

        if (next - _line > indentation)
        {
            return indentation == 0 && TryReadMapping(next - _line);
        }

        _tree.AddScalar("", value, value, isPlain: true);
        return true;
    }

    private bool TryReadBlockSequence(int indentation)
    {
        int sequence = _tree.Open(YamlNodeKind.Sequence, _line + indentation);
        while (_line < _text.Length)
        {
            int item = SkipSpaces(_line);
            if (item - _line != indentation || !IsItem(item))
            {
                // A key ends the list. One that is indented otherwise, or no key, is for the full parser.
                break;
            }

            int start = SkipSpaces(item + 1);
            if (start == _lineEnd || !TryReadScalar(start, indentation) || !MoveNext())
            {
                return false;
            }
        }

        _tree.Close(sequence);
        return true;
    }

    private readonly bool IsItem(int index) =>
        index + 1 < _lineEnd && _text[index] == '-' && _text[index + 1] == ' ';

    private bool TryReadFlowCollection(int start) =>
        PlainFlowCollection.TryRead(_text[.._lineEnd], start, _tree, ref _buffer, _strings, out int end) && TryEndLine(end);

    // A scalar of the rest of the line, and of further lines that are indented by more than its parent. Leaves the reader on
    // its last line.
    private bool TryReadScalar(int start, int parent)
    {
        int end;
        char first = _text[start];
        string? text = first switch
        {
            '"' or '\'' => PlainQuotedScalar.Read(_text, start, parent, ref _buffer, _strings, out end),
            '|' or '>' => PlainBlockScalar.Read(_text, start, parent, ref _buffer, _strings, out end),
            _ => PlainUnquotedScalar.Read(_text, start, parent, ref _buffer, _strings, out end),
        };
        if (text is null)
        {
            return false;
        }

        _tree.AddScalar(text, start, end, isPlain: first is not ('"' or '\'' or '|' or '>'));
        return TryEndLine(end);
    }

    private readonly int SkipSpaces(int position) => PlainLines.SkipSpaces(_text, position);

    // Only white space may follow a value. False at a lone carriage return.
    private bool TryEndLine(int position)
    {
        _next = SkipSpaces(position);
        return _next == _text.Length || PlainLines.TryPassBreak(_text, ref _next);
    }

    private bool MoveNext()
    {
        _line = _next;
        return MoveToContent();
    }

    // To the first line from here on that is neither blank nor a comment, or to the end. False at a lone carriage return.
    private bool MoveToContent()
    {
        while (true)
        {
            _lineEnd = PlainLines.EndOf(_text, _line);
            _next = _lineEnd;
            if (_next < _text.Length && !PlainLines.TryPassBreak(_text, ref _next))
            {
                return false;
            }

            int content = SkipSpaces(_line);
            if (content < _lineEnd && _text[content] != '#')
            {
                return true;
            }

            _line = _next;
            if (_line == _text.Length)
            {
                _lineEnd = _line;
                return true;
            }
        }
    }
}
