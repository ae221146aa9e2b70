namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Gives a field a value; one that is not there is added.</summary>
/// <param name="Field">See <see cref="EditOperation"/>.</param>
/// <param name="Value">What it shall read as.</param>
internal sealed record SetField(string Field, FieldValue Value) : EditOperation;
