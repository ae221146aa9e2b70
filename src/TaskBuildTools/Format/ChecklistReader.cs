using System.Numerics;

namespace TaskBuildTools.Format;

/// <summary>
/// Goes through the checklist items of a Markdown body: items such as <c>- [ ]</c>, <c>* [x]</c>, <c>+ [X]</c> and
/// <c>1. [ ]</c> at any indentation, outside fenced code blocks and comments (CommonMark 0.31, sections 4.5, 4.6 and 5.2, but at
/// any indentation, since lists indent what is in them). A code block ends with the list item that it is in. One pass; the
/// builder counts with it and the reader reads with it.
/// </summary>
internal ref struct ChecklistReader(ReadOnlySpan<byte> body)
{
    private const int TabStop = 4;

    private ReadOnlySpan<byte> _rest = body;
    private byte _fence;
    private int _fenceLength;
    private int _fenceColumn;
    private bool _isComment;

    // The columns at which the contents of the open list items begin, a bit each; deeper lists are not distinguished.
    private ulong _items;
    private bool _isAfterText;

    /// <summary>What follows the box, without blanks around it.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    public bool IsDone { get; private set; }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int length = _rest.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> whole = length < 0 ? _rest : _rest[..length];
            _rest = length < 0 ? default : _rest[(length + 1)..];
            ReadOnlySpan<byte> line = whole.TrimStart(" \t"u8);
            if (line.IsEmpty)
            {
                _isAfterText = false;
                continue;
            }

            if (!IsHidden(line, Columns(whole[..^line.Length], 0)) && line.Length >= 3 && Box(line) is var (mark, end) && mark != 0)
            {
                IsDone = mark != ' ';
                Text = line[end..].Trim(" \t"u8);
                return true;
            }
        }

        return false;
    }

    // Whether the line is in, begins or ends a comment or a fenced code block.
    private bool IsHidden(ReadOnlySpan<byte> line, int column)
    {
        if (_fence != 0 && column < _fenceColumn)
        {
            _fence = 0;
        }

        if (_isComment || (_fence == 0 && line.StartsWith("<!--"u8)))
        {
            _isComment = line.IndexOf("-->"u8) < 0;
            return true;
        }

        if (_fence != 0)
        {
            int closing = line[0] == _fence ? Run(line) : 0;
            if (closing >= _fenceLength && line[closing..].Trim(" \t"u8).IsEmpty)
            {
                _fence = 0;
            }

            return true;
        }

        ReadOnlySpan<byte> content = EnterItems(line, column);
        int run = !content.IsEmpty && content[0] is (byte)'`' or (byte)'~' ? Run(content) : 0;
        bool isFence = run >= 3 && (content[0] == '~' || !content[run..].Contains((byte)'`'));
        _isAfterText = !isFence && !content.IsEmpty && content[0] != '#';
        if (isFence)
        {
            _fence = content[0];
            _fenceLength = run;
            _fenceColumn = _items == 0 ? 0 : BitOperations.Log2(_items);
        }

        return isFence;
    }

    // Leaves the list items that the line is not in, and enters those that it begins. Gives what follows their markers.
    private ReadOnlySpan<byte> EnterItems(ReadOnlySpan<byte> line, int column)
    {
        bool isText = Marker(line) == 0 && line[0] is not ((byte)'`' or (byte)'~' or (byte)'#');
        if (isText && _isAfterText)
        {
            // It continues a paragraph, whose lines may stand anywhere.
            return line;
        }

        LeaveItems(column);
        while (!line.IsEmpty && Marker(line) is > 0 and var length)
        {
            ReadOnlySpan<byte> content = line[length..].TrimStart(" \t"u8);
            int contentColumn = column + length + Columns(line[length..^content.Length], column + length);
            // Further in it would be a block of code that the item begins with.
            int itemColumn = content.IsEmpty || contentColumn - column - length > TabStop ? column + length + 1 : contentColumn;
            LeaveItems(column);
            _items |= itemColumn < 64 ? 1UL << itemColumn : 0;
            line = content;
            column = contentColumn;
        }

        return line;
    }

    private void LeaveItems(int column) => _items &= column < 63 ? (2UL << column) - 1 : ulong.MaxValue;

    private static int Run(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length : length;
    }

    private static int Columns(ReadOnlySpan<byte> blanks, int column)
    {
        int end = column;
        foreach (byte blank in blanks)
        {
            end += blank == '\t' ? TabStop - end % TabStop : 1;
        }

        return end - column;
    }

    // The length of the list marker that a line begins with, or 0.
    private static int Marker(ReadOnlySpan<byte> line)
    {
        int length = 1;
        if (line[0] is not ((byte)'-' or (byte)'*' or (byte)'+'))
        {
            int digits = line.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > 9 || line[digits] is not ((byte)'.' or (byte)')'))
            {
                return 0;
            }

            length = digits + 1;
        }

        return line.Length == length || line[length] is (byte)' ' or (byte)'\t' ? length : 0;
    }

    // What stands between the brackets of a checklist item (0 if it is none), and where the brackets end.
    private static (byte Mark, int End) Box(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> box = Marker(line) is > 0 and var length ? line[length..].TrimStart(" \t"u8) : default;
        if (box.Length < 3 || box[0] != '[' || box[2] != ']')
        {
            return default;
        }

        if (box.Length > 3 && box[3] is not ((byte)' ' or (byte)'\t'))
        {
            return default;
        }

        return box[1] is (byte)' ' or (byte)'x' or (byte)'X' ? (box[1], line.Length - box.Length + 3) : default;
    }
}
