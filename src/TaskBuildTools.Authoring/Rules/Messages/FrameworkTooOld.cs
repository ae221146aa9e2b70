using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>
/// TBT9022: the project's target framework cannot use the run-time library. NuGet installs the package all the same, for
/// the task that checks the files runs in the SDK.
/// </summary>
internal static class FrameworkTooOld
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9022",
        nameof(FrameworkTooOld),
        "The target framework is older than the run-time library",
        DiagnosticSeverity.Warning);

    /// <param name="projectFile">Relative to the project's folder.</param>
    /// <param name="framework">As the project names it, such as <c>net8.0</c>.</param>
    public static Finding Create(string projectFile, string framework) => new(
        Descriptor,
        projectFile,
        default,
        $"The library of TaskBuildTools is for net10.0 and later, and this project targets {MessageText.Of(framework)}: its tasks are checked, but it gets neither the class Backlog nor TaskIndex. Target net10.0, or add NoWarn=TBT9022 if checking is all you want",
        framework);
}
