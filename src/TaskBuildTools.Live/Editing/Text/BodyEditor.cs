using System.Text;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Edits the bytes below the front matter; what is not edited keeps its bytes, valid UTF-8 or not. Pure functions.</summary>
internal static class BodyEditor
{
    /// <param name="body">From the line after the front matter to the end of the file; stays as it is.</param>
    /// <param name="operation">What to do.</param>
    /// <param name="lineBreak">What ends the lines of a body that has none yet.</param>
    /// <exception cref="TaskEditException">It cannot be done.</exception>
    public static byte[] Apply(byte[] body, BodyOperation operation, string lineBreak)
    {
        lineBreak = BodyLines.BreakIn(body) ?? lineBreak;
        switch (operation)
        {
            case SetBody set:
                return Set(body, set.Text, lineBreak);
            case AppendToBody append:
                return Append(body, append.Text, lineBreak);
            case AddChecklistItem add:
                return ChecklistEditor.Add(body, add, lineBreak);
            case RemoveChecklistItem remove:
                return ChecklistEditor.Remove(body, remove);
            case SetChecklistItem tick:
                byte[] ticked = [.. body];
                ChecklistEditor.Apply(ticked, tick);
                return ticked;
            default:
                throw new ArgumentException($"There is no way to apply a {operation.GetType().Name}.", nameof(operation));
        }
    }

    private static byte[] Set(byte[] body, string text, string lineBreak)
    {
        byte[] given = TaskFileText.Encode(text);
        if (given.Length == 0 || given.AsSpan().SequenceEqual(body))
        {
            return given;
        }

        // The empty lines below the front matter, and whether the last line ends, are the file's own style.
        int lead = body.AsSpan().IndexOfAnyExcept((byte)'\n', (byte)'\r');
        byte[] start = BodyLines.StartsWithBreak(given) ? [] : lead < 0 ? Encoding.UTF8.GetBytes(lineBreak) : body[..lead];
        return [.. start, .. Lines(text, lineBreak, endsWithBreak: lead < 0 || BodyLines.EndsWithBreak(body))];
    }

    private static byte[] Append(byte[] body, string text, string lineBreak)
    {
        if (text.Length == 0)
        {
            return body;
        }

        if (body.Length == 0)
        {
            return Set(body, text, lineBreak);
        }

        bool isEnded = BodyLines.EndsWithBreak(body);
        byte[] added = Lines(text, lineBreak, isEnded);
        return isEnded ? [.. body, .. added] : [.. body, .. Encoding.UTF8.GetBytes(lineBreak), .. added];
    }

    private static byte[] Lines(string text, string lineBreak, bool endsWithBreak)
    {
        string lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (endsWithBreak && !lines.EndsWith('\n'))
        {
            lines += "\n";
        }

        return TaskFileText.Encode(lineBreak == "\n" ? lines : lines.Replace("\n", lineBreak, StringComparison.Ordinal));
    }
}
