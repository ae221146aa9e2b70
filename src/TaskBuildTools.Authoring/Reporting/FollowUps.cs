using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// Leaves out findings whose cause is reported itself. Where it is not, be it switched off or known to the baseline, they are
/// all that is said.
/// </summary>
internal static class FollowUps
{
    /// <summary>The findings in the same order, without those whose cause is among them. Linear.</summary>
    public static IReadOnlyList<ReportedFinding> Without(IReadOnlyList<ReportedFinding> reported)
    {
        if (!reported.Any(static one => one.Finding.Cause is not null))
        {
            return reported;
        }

        Dictionary<string, DiagnosticSeverity> rejected = new(StringComparer.Ordinal);
        foreach ((Finding finding, DiagnosticSeverity severity) in reported)
        {
            if (finding.Descriptor.RejectsFile)
            {
                ref DiagnosticSeverity highest = ref CollectionsMarshal.GetValueRefOrAddDefault(rejected, finding.Path, out _);
                highest = severity > highest ? severity : highest;
            }
        }

        return
        [
            .. reported
                .Where(one => one.Finding.Cause is not { } cause || rejected.GetValueOrDefault(cause.Path) < cause.Least)
                .Select(static one => one.Finding.Cause is null ? one : one with { Finding = one.Finding with { Cause = null } }),
        ];
    }
}
