namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Ticks an item of the body's checklists, or takes the tick away.</summary>
/// <param name="Index">From 0, in the order of the body; -1 to look for the text.</param>
/// <param name="Text">The item's text, as it stands behind the box without blanks around; not looked at with an index.</param>
/// <param name="Done">Whether it shall have a tick.</param>
internal sealed record SetChecklistItem(int Index, string Text, bool Done) : BodyOperation
{
    public SetChecklistItem(int index, bool done)
        : this(index, "", done)
    {
    }

    public SetChecklistItem(string text, bool done)
        : this(-1, text, done)
    {
    }
}
