using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9014: a folder among the task files cannot be listed, so its tasks are unknown.</summary>
internal static class UnreadableFolder
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9014",
        nameof(UnreadableFolder),
        "A folder of task files cannot be listed",
        DiagnosticSeverity.Error);

    /// <param name="folder">Relative to the project.</param>
    /// <param name="reason">Why, and what to do about it.</param>
    public static Finding Create(string folder, string reason) => new(
        Descriptor,
        folder,
        default,
        $"The folder '{folder}' cannot be listed, so its task files are unknown: {reason}, or exclude what is in it",
        folder);
}
