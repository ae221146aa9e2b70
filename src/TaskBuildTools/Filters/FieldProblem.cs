namespace TaskBuildTools.Filters;

/// <summary>A field that an index does not have, or that is not of the kind.</summary>
/// <param name="Name">What the caller named it.</param>
/// <param name="Use">What it was asked for.</param>
internal readonly record struct FieldProblem(string Name, FieldUse Use);
