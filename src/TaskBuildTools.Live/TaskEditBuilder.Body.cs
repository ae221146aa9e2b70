using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live;

public sealed partial class TaskEditBuilder
{
    /// <summary>
    /// Replaces the whole body, the Markdown below the front matter; an empty text leaves none. Lines end as those of the file do,
    /// and the empty lines below the front matter stay, unless the text begins with one.
    /// </summary>
    public TaskEditBuilder SetBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(_ => new SetBody(text));
    }

    /// <summary>
    /// Adds text at the end of the body, on a line of its own; begin it with an empty line for a new paragraph. Lines end as those
    /// of the file do.
    /// </summary>
    public TaskEditBuilder AppendToBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(_ => new AppendToBody(text));
    }

    /// <summary>
    /// Adds an item to a checklist of the body, with the bullet and the indentation of the item that it follows. A body without
    /// a checklist gets one at its end.
    /// </summary>
    /// <param name="text">The item: one line of Markdown.</param>
    /// <param name="done">Whether it is ticked.</param>
    /// <param name="after">
    /// The index of the item that it follows, in the same list, counted from 0 in the order of the body; null for the end of the
    /// last checklist.
    /// </param>
    public TaskEditBuilder AddChecklistItem(string text, bool done = false, int? after = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (after is { } index)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(after));
        }

        return Add(_ => new AddChecklistItem(text, done, after ?? -1));
    }

    /// <summary>
    /// Removes an item of the body's checklists, with its further lines and what is nested in it; counted from 0, in the order of the body.
    /// </summary>
    public TaskEditBuilder RemoveChecklistItem(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Add(_ => new RemoveChecklistItem(index));
    }

    /// <summary>Removes the one item of the body's checklists that has this text, with its further lines and what is nested in it.</summary>
    public TaskEditBuilder RemoveChecklistItem(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Add(_ => new RemoveChecklistItem(-1, text));
    }
}
