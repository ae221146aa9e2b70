using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

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
    /// <param name="isStore">Whether a live store asked for it, which has no items.</param>
    public static Finding Create(string projectFile, string file, bool isStore = false) => new(
        Descriptor,
        projectFile,
        default,
        isStore
            ? $"The task file '{file}' does not exist; add it again, or restart without it in TaskStoreOptions.Files"
            : $"The task file '{file}' does not exist; add it, or remove the TaskFile item",
        file);
}
