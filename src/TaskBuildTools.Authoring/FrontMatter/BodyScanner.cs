namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Counts the checklist items of a Markdown body.</summary>
/// <param name="Total">Items, ticked or not.</param>
/// <param name="Done">Ticked ones.</param>
internal readonly record struct BodyScanner(int Total, int Done)
{
    /// <summary>
    /// Counts items such as <c>- [ ]</c>, <c>* [x]</c>, <c>+ [X]</c> and <c>1. [ ]</c> at any indentation, outside fenced
    /// code blocks and comments (CommonMark 0.31, sections 4.5 and 4.6, but at any indentation, since lists indent what is
    /// in them). One pass.
    /// </summary>
    public static BodyScanner Scan(ReadOnlySpan<byte> body)
    {
        int total = 0;
        int done = 0;
        byte fence = 0;
        int fenceLength = 0;
        bool isComment = false;
        while (!body.IsEmpty)
        {
            int length = body.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> line = (length < 0 ? body : body[..length]).TrimStart(" \t"u8);
            body = length < 0 ? default : body[(length + 1)..];
            if (line.Length < 3)
            {
                continue;
            }

            if (isComment || (fence == 0 && line.StartsWith("<!--"u8)))
            {
                isComment = line.IndexOf("-->"u8) < 0;
                continue;
            }

            int run = line[0] is (byte)'`' or (byte)'~' ? Run(line) : 0;
            if (fence != 0)
            {
                if (run >= fenceLength && line[0] == fence && line[run..].Trim(" \t"u8).IsEmpty)
                {
                    fence = 0;
                }
            }
            else if (run >= 3 && (line[0] == '~' || !line[run..].Contains((byte)'`')))
            {
                fence = line[0];
                fenceLength = run;
            }
            else if (Box(line) is var mark && mark != 0)
            {
                total++;
                if (mark != ' ')
                {
                    done++;
                }
            }
        }

        return new BodyScanner(total, done);
    }

    private static int Run(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length : length;
    }

    // What stands between the brackets of a checklist item, or 0.
    private static byte Box(ReadOnlySpan<byte> line)
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
                return 0;
            }

            position++;
        }

        ReadOnlySpan<byte> rest = line[position..];
        ReadOnlySpan<byte> box = rest.TrimStart(" \t"u8);
        if (box.Length == rest.Length || box.Length < 3 || box[0] != '[' || box[2] != ']')
        {
            return 0;
        }

        if (box.Length > 3 && box[3] is not ((byte)' ' or (byte)'\t'))
        {
            return 0;
        }

        return box[1] is (byte)' ' or (byte)'x' or (byte)'X' ? box[1] : (byte)0;
    }
}
