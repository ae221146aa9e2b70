using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>Findings, divided by a baseline.</summary>
/// <param name="New">To be reported, in the order given; a stale baseline is one more finding at the end.</param>
/// <param name="Known">Not to be reported, in the order given.</param>
/// <param name="Stale">Entries without a finding, in the order of the file.</param>
internal sealed record BaselineResult(
    ImmutableArray<Finding> New,
    ImmutableArray<Finding> Known,
    ImmutableArray<BaselineEntry> Stale)
{
    public int KnownCount => Known.Length;
}
