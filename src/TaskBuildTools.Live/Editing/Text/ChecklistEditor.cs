using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Ticks items of a body, one byte each, and adds and removes whole ones.</summary>
internal static class ChecklistEditor
{
    /// <param name="body">Changed in place.</param>
    /// <param name="operation">What to tick.</param>
    /// <exception cref="TaskEditException">No item is meant, or more than one.</exception>
    public static void Apply(Span<byte> body, SetChecklistItem operation)
    {
        ChecklistPlace item = Pick(ChecklistPlace.Find(body), operation.Index, operation.Text);
        if (item.IsDone == operation.Done)
        {
            return;
        }

        BodyScanner before = BodyScanner.Scan(body);
        byte old = body[item.Mark];
        body[item.Mark] = operation.Done ? (byte)'x' : (byte)' ';
        if (BodyScanner.Scan(body) != new BodyScanner(before.Total, before.Done + (operation.Done ? 1 : -1)))
        {
            body[item.Mark] = old;
            throw new TaskEditException(TaskEditFailure.Unverified, "Ticking the item would have changed more than the item");
        }
    }

    /// <summary>The body with one item more, which has the bullet and the indentation of the one that it follows.</summary>
    /// <param name="body">Stays as it is.</param>
    /// <param name="operation">What to add.</param>
    /// <param name="lineBreak">What ends the line.</param>
    /// <exception cref="TaskEditException">There is no such item to follow.</exception>
    public static byte[] Add(byte[] body, AddChecklistItem operation, string lineBreak)
    {
        List<ChecklistPlace> items = ChecklistPlace.Find(body);
        string box = (operation.Done ? "[x] " : "[ ] ") + operation.Text.Trim(' ', '\t');
        if (operation.After < 0 && items.Count == 0)
        {
            bool isApart = body.Length == 0 || BodyLines.IsBlank(body, BodyLines.Previous(body, body.Length));
            return BodyEditor.Apply(body, new AppendToBody((isApart ? "" : "\n") + "- " + box), lineBreak);
        }

        int last = operation.After < 0 ? items.Count - 1 : IndexOf(items, operation.After, "");
        int anchor = operation.After < 0 ? OutermostOfList(body, items) : last;
        int position = Math.Max(ChecklistSpan.EndOf(body, items[anchor]), ChecklistSpan.EndOf(body, items[last]));
        string blank = IsLoose(body, items, anchor) ? lineBreak : "";
        string line = PrefixAfter(body, items[anchor]) + box;
        bool isEnded = BodyLines.EndsWithBreak(body.AsSpan(0, position));
        return [.. body[..position], .. TaskFileText.Encode(isEnded ? blank + line + lineBreak : lineBreak + blank + line), .. body[position..]];
    }

    /// <summary>The body without an item.</summary>
    /// <exception cref="TaskEditException">No item is meant, or more than one.</exception>
    public static byte[] Remove(byte[] body, RemoveChecklistItem operation)
    {
        ChecklistPlace item = Pick(ChecklistPlace.Find(body), operation.Index, operation.Text);
        int start = item.Line;
        int end = ChecklistSpan.EndOf(body, item);
        if (end == body.Length && !BodyLines.EndsWithBreak(body))
        {
            // The line before becomes the last one, which has no break.
            start = body.AsSpan(0, start).EndsWith("\r\n"u8) ? start - 2 : Math.Max(0, start - 1);
        }
        else if (start > 0 && BodyLines.IsBlank(body, BodyLines.Previous(body, start)))
        {
            // Of the blank lines before and behind the item one group stays.
            while (end < body.Length && BodyLines.IsBlank(body, end))
            {
                end = BodyLines.Next(body, end);
            }
        }

        return [.. body[..start], .. body[end..]];
    }

    /// <summary>The index of the item that is meant.</summary>
    /// <exception cref="TaskEditException">None is, or more than one.</exception>
    public static int IndexOf(List<ChecklistPlace> items, int index, string text)
    {
        if (index >= 0)
        {
            return index < items.Count
                ? index
                : throw new TaskEditException(TaskEditFailure.NoSuchItem, $"There is no checklist item {index}; the body has {items.Count}, counted from 0");
        }

        int[] found = [.. Enumerable.Range(0, items.Count).Where(i => items[i].Text == text)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new TaskEditException(TaskEditFailure.NoSuchItem, $"No checklist item has the text '{text}'"),
            _ => throw new TaskEditException(TaskEditFailure.NoSuchItem, $"{found.Length} checklist items have the text '{text}'; name one by its index"),
        };
    }

    private static ChecklistPlace Pick(List<ChecklistPlace> items, int index, string text) => items[IndexOf(items, index, text)];

    // The end of a checklist is the end of its outermost list, whatever is nested in the last item of that.
    private static int OutermostOfList(ReadOnlySpan<byte> body, List<ChecklistPlace> items)
    {
        int outermost = items.Count - 1;
        for (int i = items.Count - 2; i >= 0; i--)
        {
            if (!ChecklistSpan.IsOneList(body, ChecklistSpan.EndOf(body, items[i]), items[i + 1].Line))
            {
                break;
            }

            if (ColumnOf(body, items[i]) < ColumnOf(body, items[outermost]))
            {
                outermost = i;
            }
        }

        return outermost;
    }

    private static bool IsLoose(ReadOnlySpan<byte> body, List<ChecklistPlace> items, int index) =>
        index > 0
        && BodyLines.IsBlank(body, BodyLines.Previous(body, items[index].Line))
        && MarkerOf(body, items[index - 1]) == MarkerOf(body, items[index])
        && ChecklistSpan.IsOneList(body, ChecklistSpan.EndOf(body, items[index - 1]), items[index].Line);

    private static int ColumnOf(ReadOnlySpan<byte> body, ChecklistPlace item) =>
        BodyLines.ColumnOf(body, item.Line, BodyLines.ContentOf(body, item.Line));

    // Another bullet, or another sign behind the number, begins another list.
    private static byte MarkerOf(ReadOnlySpan<byte> body, ChecklistPlace item) => body[..(item.Mark - 1)].TrimEnd(" \t"u8)[^1];

    // Indentation, marker and what is behind it; a number is counted on.
    private static string PrefixAfter(byte[] body, ChecklistPlace item)
    {
        string prefix = Encoding.UTF8.GetString(body, item.Line, item.Mark - 1 - item.Line);
        int start = prefix.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return prefix;
        }

        int end = prefix.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        string number = (long.Parse(prefix.AsSpan(start, end - start), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return number.Length > 9 ? prefix : prefix[..start] + number.PadLeft(end - start, '0') + prefix[end..];
    }
}
