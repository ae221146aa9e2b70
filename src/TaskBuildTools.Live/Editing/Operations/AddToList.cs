namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Puts an item at the end of a list. Nothing happens when the list has it.</summary>
internal sealed record AddToList(string Field, string Item) : EditOperation;
