using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT9008: a task file that was asked for by name does not exist.</summary>
internal static class TaskFileNotFound
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9008",
        nameof(TaskFileNotFound),
        "A task file does not exist",
        DiagnosticSeverity.Error);

    /// <param name="projectFile">Where it was asked for, relative to the project's folder; may be empty.</param>
    /// <param name="file">As written.</param>
    public static Finding Create(string projectFile, string file) => new(
        Descriptor,
        projectFile,
        default,
        $"The task file '{file}' does not exist; add it, or remove the TaskFile item",
        file);
}
