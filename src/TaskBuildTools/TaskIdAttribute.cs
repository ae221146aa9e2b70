namespace TaskBuildTools;

/// <summary>
/// Marks a parameter that takes the id of a task. The analyzer of the package reports a literal there that is the id of no
/// task of the project.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TaskIdAttribute : Attribute;
