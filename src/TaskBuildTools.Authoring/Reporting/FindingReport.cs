using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>All findings of a build with their severities, divided by what the baseline knows.</summary>
/// <param name="Reported">To be shown, in <see cref="FindingOrder"/>.</param>
/// <param name="Known">In the baseline, not to be shown.</param>
internal sealed record FindingReport(ImmutableArray<ReportedFinding> Reported, ImmutableArray<ReportedFinding> Known)
{
    /// <summary>
    /// Gives each finding its severity, drops those without one, and takes out what the baseline knows; then what follows from
    /// another finding that is left.
    /// </summary>
    public static FindingReport Create(IEnumerable<Finding> findings, SeverityPolicy policy, Baseline baseline)
    {
        List<Finding> audible = [.. findings.Where(finding => policy.For(finding) != DiagnosticSeverity.None)];
        audible.Sort(FindingOrder.Instance);
        BaselineResult divided = baseline.Apply(audible);
        return new FindingReport([.. FollowUps.Without(WithSeverity(divided.New))], WithSeverity(divided.Known));

        ImmutableArray<ReportedFinding> WithSeverity(ImmutableArray<Finding> some) =>
        [
            .. some.Select(finding => new ReportedFinding(finding, policy.For(finding)))
                .Where(reported => reported.Severity != DiagnosticSeverity.None),
        ];
    }

    /// <summary>Errors and warnings, which are what a baseline is for; what follows from others too, for it will not know only those.</summary>
    public static IEnumerable<Finding> WorthKnowing(IEnumerable<Finding> findings, SeverityPolicy policy) =>
        findings.Where(finding => policy.For(finding) >= DiagnosticSeverity.Warning);

    public int Count(DiagnosticSeverity severity) => Reported.Count(reported => reported.Severity == severity);
}
