namespace TaskBuildTools.Authoring.Globbing;

/// <summary>One instruction of a compiled glob.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="First">The code unit, the index of the class, or the (first) target; -1 for no target.</param>
/// <param name="Second">The second target of a split; -1 for none.</param>
internal readonly record struct GlobInstruction(GlobOperation Operation, int First = -1, int Second = -1);
