using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>
/// TBT9013: another target framework of the project reports the findings. All check the same files, so one speaks for
/// all; the others must fail all the same, also when they are built alone.
/// </summary>
internal static class ReportedElsewhere
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9013",
        nameof(ReportedElsewhere),
        "The errors are reported for the first target framework",
        DiagnosticSeverity.Error);

    public static Finding Create(int errors) => new(
        Descriptor,
        "",
        default,
        $"The task files have {errors} {(errors == 1 ? "error" : "errors")}, reported by the build of the project's first target framework; set TaskBuildToolsReport=true to have them reported here",
        "");
}
