using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>
/// TBT9013: another target framework of the project reports the findings. All check the same files, so one speaks for
/// all; the others must fail all the same, also when they are built alone.
/// </summary>
internal static class ReportedElsewhere
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9013",
        nameof(ReportedElsewhere),
        "The errors are reported for another target framework",
        DiagnosticSeverity.Error);

    /// <param name="errors">How many there are.</param>
    /// <param name="reportedBy">The target framework whose build reports them; null or empty when it is not known.</param>
    public static Finding Create(int errors, string? reportedBy) => new(
        Descriptor,
        "",
        default,
        $"The task files have {CountText.Of(errors, "error")}, reported by {Reporter(reportedBy)}; set TaskBuildToolsReport=true to have them reported here",
        "");

    private static string Reporter(string? framework) =>
        string.IsNullOrEmpty(framework) ? "another build of the project" : $"the project's build for {MessageText.Of(framework)}";
}
