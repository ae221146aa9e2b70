using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>An item of a checklist.</summary>
/// <param name="Line">The first byte of its line.</param>
/// <param name="Mark">The byte between the brackets.</param>
/// <param name="IsDone">Whether it is ticked.</param>
/// <param name="Text">What stands behind the box.</param>
internal readonly record struct ChecklistPlace(int Line, int Mark, bool IsDone, string Text)
{
    /// <summary>All items of a body, as <see cref="BodyScanner"/> counts them.</summary>
    public static List<ChecklistPlace> Find(ReadOnlySpan<byte> body)
    {
        List<ChecklistPlace> items = [];
        int counted = 0;
        for (int line = 0; line < body.Length;)
        {
            int length = body[line..].IndexOfAny((byte)'\n', (byte)'\r');
            int end = length < 0 ? body.Length : line + length;
            int bracket = body[line..end].IndexOf((byte)'[');

            // Whether a line that looks like an item is one depends on all before it, which only the scanner knows.
            if (bracket >= 0 && line + bracket + 2 < end && body[line + bracket + 2] == ']'
                && BodyScanner.Scan(body[..end]).Total is var total && total > counted)
            {
                int mark = line + bracket + 1;
                items.Add(new ChecklistPlace(line, mark, body[mark] != ' ', Encoding.UTF8.GetString(body[(mark + 2)..end]).Trim(' ', '\t')));
                counted = total;
            }

            line = end + 1;
        }

        return items;
    }
}
