namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Removes a field with its key, its comment on the same line included. Nothing happens when it is not there.</summary>
internal sealed record RemoveField(string Field) : EditOperation;
