using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>
/// The entries of what the compiler's analyzers report. Their rule files are in the source generator's project, which
/// cannot use this one; a test holds the two together.
/// </summary>
internal static class ReferenceDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownTaskId = new(
        "TBT4001", nameof(UnknownTaskId), "No task has this id", DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor TaskIdLiteral = new(
        "TBT4002", nameof(TaskIdLiteral), "Name the task by its constant", DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor BacklogNameConflict = new(
        "TBT4003", nameof(BacklogNameConflict), "The class Backlog hides another class of that name", DiagnosticSeverity.Warning);

    public static IEnumerable<DiagnosticDescriptor> All => [UnknownTaskId, TaskIdLiteral, BacklogNameConflict];
}
