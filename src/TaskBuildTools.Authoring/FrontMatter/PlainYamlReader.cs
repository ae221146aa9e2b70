using System.Buffers;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads the YAML that nearly all front matter is made of: one key a line, with a scalar on that line, or a list of
/// scalars. Anything else, wrong or only unusual, is left to the full parser, so this reader has no errors of its own.
/// What it does read has the very nodes, places included, that <see cref="YamlTreeBuilder"/> makes of it.
/// </summary>
/// <remarks>
/// The subset of YAML 1.2: a block mapping at column 1 whose keys are words; plain scalars that begin with no indicator
/// and hold neither ": " nor " #" (7.3.3); quoted scalars of one line without escapes (7.3.1, 7.3.2); block sequences of
/// such scalars, indented or not (8.2.1); flow sequences of such scalars on one line (7.4.1); lines that are blank or
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

    private PlainYamlReader(string text, StringPool strings)
    {
        _text = text;
        _strings = strings;
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
        // What is beyond the limit the full parser reports.
        return reader.TryReadMapping() && reader._tree.Count <= YamlTreeBuilder.NodeLimit ? reader._tree : null;
    }

    private bool TryReadMapping()
    {
        if (!MoveToContent() || _line == _lineEnd)
        {
            return false;
        }

        int root = _tree.Add(new YamlNode { Kind = YamlNodeKind.Mapping, Text = "", Start = _line, Height = 1 });
        while (_line < _text.Length)
        {
            if (!TryReadPair())
            {
                return false;
            }
        }

        Close(root, 0);
        return true;
    }

    // Leaves the reader at the next line that is neither blank nor a comment. False for what is not of the subset.
    private bool TryReadPair()
    {
        ReadOnlySpan<char> line = _text[_line.._lineEnd];
        int colon = line.IndexOfAnyExcept(KeyCharacters);
        if (colon <= 0 || colon > LongestKey || line[colon] != ':' || line[0] == '-')
        {
            return false;
        }

        AddScalar(_line, _line + colon, isPlain: true);
        int value = _line + colon + 1;
        if (value < _lineEnd && _text[value] != ' ')
        {
            return false;
        }

        int start = SkipBlanks(value);
        if (start < _lineEnd)
        {
            return (_text[start] == '[' ? TryReadFlowSequence(start) : TryReadScalar(start)) && MoveNext();
        }

        if (!MoveNext())
        {
            return false;
        }

        int item = SkipBlanks(_line);
        if (_line < _text.Length && IsItem(item))
        {
            return TryReadBlockSequence(item - _line);
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
            if (start == _lineEnd || !TryReadScalar(start) || !MoveNext())
            {
                return false;
            }
        }

        Close(sequence, 0);
        return true;
    }

    private readonly bool IsItem(int index) =>
        index + 1 < _lineEnd && _text[index] == '-' && _text[index + 1] == ' ';

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
                if (!TryReadQuoted(position, out position))
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

                AddScalar(position, position + item.Length, isPlain: true);
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

    // A scalar that is the rest of the line.
    private bool TryReadScalar(int start)
    {
        if (_text[start] is '"' or '\'')
        {
            return TryReadQuoted(start, out int end) && SkipBlanks(end) == _lineEnd;
        }

        ReadOnlySpan<char> value = _text[start.._lineEnd].TrimEnd(' ');
        if (!MayBegin(value[0]) || value[^1] == ':')
        {
            return false;
        }

        for (int at = value.IndexOfAny(':', '#'); at >= 0;)
        {
            if (value[at] == ':' ? value[at + 1] == ' ' : at == 0 || value[at - 1] == ' ')
            {
                return false;
            }

            int further = value[(at + 1)..].IndexOfAny(':', '#');
            at = further < 0 ? -1 : at + 1 + further;
        }

        AddScalar(start, start + value.Length, isPlain: true);
        return true;
    }

    private bool TryReadQuoted(int start, out int end)
    {
        char quote = _text[start];
        ReadOnlySpan<char> rest = _text[(start + 1).._lineEnd];
        int length = quote == '"' ? rest.IndexOfAny('"', '\\') : rest.IndexOf('\'');
        end = start + length + 2;
        if (length < 0 || rest[length] != quote || (length + 1 < rest.Length && rest[length + 1] == quote))
        {
            return false;
        }

        _tree.Add(new YamlNode { Text = _strings.Of(rest[..length]), Start = start, End = end, Size = 1, Height = 1 });
        return true;
    }

    private static bool MayBegin(char first) =>
        char.IsAsciiLetterOrDigit(first) || first is '_' or '/' or '.' or '(' or '+' or '$' or '~' or '<' or '=' or '^' or ';' or > '\u00A0';

    private readonly void AddScalar(int start, int end, bool isPlain) => _tree.Add(new YamlNode
    {
        Text = _strings.Of(_text[start..end]),
        Start = start,
        End = end,
        Size = 1,
        Height = 1,
        IsPlain = isPlain,
    });

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
            int length = _text[_line..].IndexOfAny('\n', '\r');
            _lineEnd = length < 0 ? _text.Length : _line + length;
            _next = Math.Min(_lineEnd + 1, _text.Length);
            if (length >= 0 && _text[_lineEnd] == '\r')
            {
                if (_next == _text.Length || _text[_next] != '\n')
                {
                    return false;
                }

                _next++;
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
