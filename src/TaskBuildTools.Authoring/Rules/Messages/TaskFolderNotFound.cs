using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9001: a task folder that was asked for does not exist.</summary>
internal static class TaskFolderNotFound
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9001",
        nameof(TaskFolderNotFound),
        "A task folder does not exist",
        DiagnosticSeverity.Error);

    /// <param name="projectFile">Where it was asked for, relative to the project's folder; may be empty.</param>
    /// <param name="folder">As written.</param>
    /// <param name="isStore">Whether a live store asked for it, which has no items.</param>
    public static Finding Create(string projectFile, string folder, bool isStore = false) => new(
        Descriptor,
        projectFile,
        default,
        isStore
            ? $"The task folder '{folder}' does not exist; create it again, or restart with another path in TaskStoreOptions.Folders"
            : $"The task folder '{folder}' does not exist; create it, or correct the TaskFolder item",
        folder);
}
