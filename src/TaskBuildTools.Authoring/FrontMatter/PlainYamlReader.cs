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

    // Nodes that room is made for beforehand; a text of blank lines alone must not ask for more.
    private const int MostExpected = 1024;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> FlowCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+@() ");

    private readonly ReadOnlySpan<char> _text;
    private readonly StringPool _strings;
    private readonly YamlTree _tree;

    // The line that is looked at, without its end, and where the next one begins.
    private int _line;
    private int _lineEnd;
    private int _next;

    private PlainTextBuffer _buffer;

    private PlainYamlReader(string text, StringPool strings)
    {
        _text = text;
        _strings = strings;
        _buffer = new PlainTextBuffer(text.Length);
        _tree = new YamlTree(Math.Min(2 * _text.Count('\n') + 8, MostExpected));
    }

    /// <summary>The tree of a text, or null when it is not of the subset. O(length).</summary>
    /// <param name="text">YAML without the lines around it and without characters that are not allowed.</param>
    /// <param name="strings">For keys and short values.</param>
    public static YamlTree? TryRead(string text, StringPool strings)
    {
        if (text.AsSpan().ContainsAny('\t', '\uFEFF'))
        {
            return null;
        }

        PlainYamlReader reader = new(text, strings);
        bool isRead = reader.MoveToContent() && reader._line < text.Length && reader.TryReadMapping(0) && reader._line == text.Length;
        reader._buffer.Dispose();
        // What is beyond the limit the full parser reports.
        return isRead && reader._tree.Count <= YamlTreeBuilder.NodeLimit ? reader._tree : null;
    }

    // The pairs from this line on that are indented alike. False for what is not of the subset.
    private bool TryReadMapping(int indentation)
    {
        int mapping = _tree.Add(new YamlNode { Kind = YamlNodeKind.Mapping, Text = "", Start = _line + indentation, Height = 1 });
        while (_line < _text.Length && SkipBlanks(_line) - _line == indentation)
        {
            if (!TryReadPair(indentation))
            {
                return false;
            }
        }

        Close(mapping, 0);
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

        AddWord(key, key + colon);
        int value = key + colon + 1;
        if (value < _lineEnd && _text[value] != ' ')
        {
            return false;
        }

        int start = SkipBlanks(value);
        if (start < _lineEnd)
        {
            return TryReadValue(start, indentation) && MoveNext();
        }

        if (!MoveNext())
        {
            return false;
        }

        int next = SkipBlanks(_line);
        if (_line < _text.Length && IsItem(next))
        {
            // A list in a mapping in a mapping is for the full parser.
            return indentation == 0 && TryReadBlockSequence(next - _line);
        }

        if (next - _line > indentation)
        {
            return indentation == 0 && TryReadMapping(next - _line);
        }

        _tree.Add(new YamlNode { Text = "", Start = value, End = value, Size = 1, Height = 1, IsPlain = true });
        return true;
    }

    private bool TryReadBlockSequence(int indentation)
    {
        int sequence = _tree.Add(new YamlNode { Kind = YamlNodeKind.Sequence, Text = "", Start = _line + indentation, Height = 1 });
        while (_line < _text.Length)
        {
            int item = SkipBlanks(_line);
            if (item - _line != indentation || !IsItem(item))
            {
                // A key ends the list. One that is indented otherwise, or no key, is for the full parser.
                break;
            }

            int start = SkipBlanks(item + 1);
            if (start == _lineEnd || !TryReadScalar(start, indentation) || !MoveNext())
            {
                return false;
            }
        }

        Close(sequence, 0);
        return true;
    }

    private readonly bool IsItem(int index) =>
        index + 1 < _lineEnd && _text[index] == '-' && _text[index + 1] == ' ';

    // A value that begins on this line. Leaves the reader on its last line.
    private bool TryReadValue(int start, int indentation) => _text[start] switch
    {
        '[' => TryReadFlowSequence(start),
        '{' => TryReadEmptyMapping(start),
        _ => TryReadScalar(start, indentation),
    };

    private readonly bool TryReadEmptyMapping(int start)
    {
        int brace = SkipBlanks(start + 1);
        if (brace == _lineEnd || _text[brace] != '}')
        {
            return false;
        }

        _tree.Add(new YamlNode { Kind = YamlNodeKind.Mapping, Text = "", Start = start, End = brace + 1, Size = 1, Height = 1 });
        return SkipBlanks(brace + 1) == _lineEnd;
    }

    private bool TryReadFlowSequence(int start)
    {
        int sequence = _tree.Add(new YamlNode { Kind = YamlNodeKind.Sequence, Text = "", Start = start, Height = 1 });
        int position = SkipBlanks(start + 1);
        if (position < _lineEnd && _text[position] == ']')
        {
            return EndFlowSequence(sequence, position);
        }

        while (position < _lineEnd)
        {
            char first = _text[position];
            if (first is '"' or '\'')
            {
                if (!TryReadQuoted(_text[.._lineEnd], position, 0, out position))
                {
                    return false;
                }
            }
            else
            {
                int length = _text[position.._lineEnd].IndexOfAnyExcept(FlowCharacters);
                ReadOnlySpan<char> item = length < 0 ? [] : _text.Slice(position, length).TrimEnd(' ');
                if (item.IsEmpty || !char.IsAsciiLetterOrDigit(first))
                {
                    return false;
                }

                AddWord(position, position + item.Length);
                position += item.Length;
            }

            position = SkipBlanks(position);
            if (position < _lineEnd && _text[position] == ']')
            {
                return EndFlowSequence(sequence, position);
            }

            if (position == _lineEnd || _text[position] != ',')
            {
                return false;
            }

            position = SkipBlanks(position + 1);
        }

        return false;
    }

    private readonly bool EndFlowSequence(int sequence, int bracket)
    {
        Close(sequence, bracket + 1);
        return SkipBlanks(bracket + 1) == _lineEnd;
    }

    // A scalar of the rest of the line, and of further lines that are indented by more than its parent.
    private bool TryReadScalar(int start, int parent)
    {
        char first = _text[start];
        if (first is '"' or '\'')
        {
            return TryReadQuoted(_text, start, parent, out int quote) && TryEndLine(quote);
        }

        if (first is '|' or '>')
        {
            string? text = PlainBlockScalar.Read(_text, start, parent, ref _buffer, _strings, out int last, out _next);
            return TryAddScalar(text, start, last, isPlain: false);
        }

        return TryAddScalar(PlainUnquotedScalar.Read(_text, start, parent, ref _buffer, _strings, out int end), start, end, isPlain: true)
            && TryEndLine(end);
    }

    private bool TryReadQuoted(ReadOnlySpan<char> text, int start, int parent, out int end) =>
        TryAddScalar(PlainQuotedScalar.Read(text, start, parent, ref _buffer, _strings, out end), start, end, isPlain: false);

    private readonly void AddWord(int start, int end) => TryAddScalar(_strings.Of(_text[start..end]), start, end, isPlain: true);

    private readonly bool TryAddScalar(string? text, int start, int end, bool isPlain)
    {
        if (text is not null)
        {
            _tree.Add(new YamlNode { Text = text, Start = start, End = end, Size = 1, Height = 1, IsPlain = isPlain });
        }

        return text is not null;
    }

    private readonly void Close(int index, int end)
    {
        ref YamlNode node = ref _tree[index];
        node.Size = _tree.Count - index;
        for (int child = index + 1; child < _tree.Count; child = _tree.Next(child))
        {
            node.Height = Math.Max(node.Height, (byte)(_tree[child].Height + 1));
            node.End = _tree[child].End;
        }

        node.End = Math.Max(node.End, end);
    }

    private readonly int SkipBlanks(int position)
    {
        while (position < _lineEnd && _text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    // Only blanks may stand behind a value. False at a lone carriage return.
    private bool TryEndLine(int position)
    {
        _next = PlainLines.SkipBlanks(_text, position);
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

            int content = SkipBlanks(_line);
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
