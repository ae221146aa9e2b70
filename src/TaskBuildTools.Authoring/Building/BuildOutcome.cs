using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Building;

/// <summary>The result of a build, whether it did everything or nothing.</summary>
/// <param name="Counts">What was done.</param>
/// <param name="Findings">What to report, sorted by path and place; of a failure, first why it failed.</param>
/// <param name="IsUpToDate">Whether nothing had to be made.</param>
/// <param name="Opened">Task files that were opened.</param>
/// <param name="Elapsed">From the request to the result.</param>
internal sealed record BuildOutcome(
    BuildCounts Counts, ImmutableArray<ReportedFinding> Findings, bool IsUpToDate, int Opened, TimeSpan Elapsed)
{
    /// <summary>That the cache could not be used: a remark on this build, not a finding about the tasks.</summary>
    public Finding? CacheNote { get; init; }

    /// <summary>
    /// Whether something could not be looked at or written: the first finding says why. Each artifact is then the old one or the new one, or
    /// is gone where tasks with errors leave none.
    /// </summary>
    public bool IsFailure { get; init; }

    public bool Succeeded => Counts.Errors == 0;

    /// <summary>The one line that every build logs.</summary>
    public string Summary =>
        $"TaskBuildTools: {CountText.Of(Counts.Files, "file")}, {Counts.Parsed} parsed, {Counts.Reused} reused, {Counts.Excluded} excluded, "
        + $"{Counts.Rejected} rejected, {CountText.Of(Counts.Errors, "error")}, {CountText.Of(Counts.Warnings, "warning")} in {(long)Elapsed.TotalMilliseconds} ms";
}
