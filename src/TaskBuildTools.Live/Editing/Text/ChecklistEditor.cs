using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Ticks items of a body, one byte each.</summary>
internal static class ChecklistEditor
{
    /// <param name="body">Changed in place.</param>
    /// <param name="operation">What to tick.</param>
    /// <exception cref="TaskEditException">No item is meant, or more than one.</exception>
    public static void Apply(Span<byte> body, SetChecklistItem operation)
    {
        List<ChecklistPlace> items = ChecklistPlace.Find(body);
        ChecklistPlace item = operation.Index >= 0 ? ByIndex(items, operation.Index) : ByText(items, operation.Text);
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

    private static ChecklistPlace ByIndex(List<ChecklistPlace> items, int index) => index < items.Count
        ? items[index]
        : throw new TaskEditException(TaskEditFailure.NoSuchItem, $"There is no checklist item {index}; the body has {items.Count}, counted from 0");

    private static ChecklistPlace ByText(List<ChecklistPlace> items, string text)
    {
        List<ChecklistPlace> found = items.FindAll(item => item.Text == text);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new TaskEditException(TaskEditFailure.NoSuchItem, $"No checklist item has the text '{text}'"),
            _ => throw new TaskEditException(TaskEditFailure.NoSuchItem, $"{found.Count} checklist items have the text '{text}'; name one by its index"),
        };
    }
}
