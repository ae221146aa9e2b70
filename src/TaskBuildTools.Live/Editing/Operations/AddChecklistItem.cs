namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Adds an item to a checklist of the body, in the style of the item that it follows.</summary>
/// <param name="Text">What follows the box: one line.</param>
/// <param name="Done">Whether it is ticked.</param>
/// <param name="After">The index of the item that it follows, with what is nested in that; -1 for the end of the last checklist.</param>
internal sealed record AddChecklistItem(string Text, bool Done = false, int After = -1) : BodyOperation;
