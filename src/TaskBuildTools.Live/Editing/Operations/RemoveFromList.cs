namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Takes an item out of a list, wherever it stands in it. Nothing happens when the list has it not.</summary>
internal sealed record RemoveFromList(string Field, string Item) : EditOperation;
