namespace TaskBuildTools.Format;

/// <summary>
/// Goes through the checklist items of a Markdown body: items such as <c>- [ ]</c>, <c>* [x]</c>, <c>+ [X]</c> and
/// <c>1. [ ]</c> at any indentation, outside fenced code blocks and comments (CommonMark 0.31, sections 4.5 and 4.6, but at
/// any indentation, since lists indent what is in them). One pass; the builder counts with it and the reader reads with it.
/// </summary>
internal ref struct ChecklistReader(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> _rest = body;
    private byte _fence;
    private int _fenceLength;
    private bool _isComment;

    /// <summary>What follows the box, without blanks around it.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    public bool IsDone { get; private set; }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int length = _rest.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> line = (length < 0 ? _rest : _rest[..length]).TrimStart(" \t"u8);
            _rest = length < 0 ? default : _rest[(length + 1)..];
            if (line.Length >= 3 && !IsHidden(line) && Box(line) is var (mark, end) && mark != 0)
            {
                IsDone = mark != ' ';
                Text = line[end..].Trim(" \t"u8);
                return true;
            }
        }

        return false;
    }

    // Whether the line is in, begins or ends a comment or a fenced code block.
    private bool IsHidden(ReadOnlySpan<byte> line)
    {
        if (_isComment || (_fence == 0 && line.StartsWith("<!--"u8)))
        {
            _isComment = line.IndexOf("-->"u8) < 0;
            return true;
        }

        int run = line[0] is (byte)'`' or (byte)'~' ? Run(line) : 0;
        if (_fence != 0)
        {
            if (run >= _fenceLength && line[0] == _fence && line[run..].Trim(" \t"u8).IsEmpty)
            {
                _fence = 0;
            }

            return true;
        }

        if (run >= 3 && (line[0] == '~' || !line[run..].Contains((byte)'`')))
        {
            _fence = line[0];
            _fenceLength = run;
            return true;
        }

        return false;
    }

    private static int Run(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length : length;
    }

    // What stands between the brackets of a checklist item (0 if it is none), and where the brackets end.
    private static (byte Mark, int End) Box(ReadOnlySpan<byte> line)
    {
        int position;
        if (line[0] is (byte)'-' or (byte)'*' or (byte)'+')
        {
            position = 1;
        }
        else
        {
            position = line.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (position is < 1 or > 9 || line[position] is not ((byte)'.' or (byte)')'))
            {
                return default;
            }

            position++;
        }

        ReadOnlySpan<byte> rest = line[position..];
        ReadOnlySpan<byte> box = rest.TrimStart(" \t"u8);
        if (box.Length == rest.Length || box.Length < 3 || box[0] != '[' || box[2] != ']')
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
