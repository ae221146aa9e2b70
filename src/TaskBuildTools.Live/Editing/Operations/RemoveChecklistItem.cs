namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Removes an item of the body's checklists, with its further lines and what is nested in it.</summary>
/// <param name="Index">From 0, in the order of the body; -1 to find it by its text.</param>
/// <param name="Text">The item's text, as in <see cref="SetChecklistItem"/>; not used with an index.</param>
internal sealed record RemoveChecklistItem(int Index, string Text = "") : BodyOperation;
