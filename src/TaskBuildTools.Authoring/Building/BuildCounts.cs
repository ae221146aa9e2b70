namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// What a build did. <c>Parsed + Reused + Excluded = Files</c>, and of the files that are not excluded each is indexed or
/// rejected with a diagnostic.
/// </summary>
/// <param name="Files">Task files found.</param>
/// <param name="Parsed">Read and parsed by this build.</param>
/// <param name="Reused">Taken from the cache, whether or not their content had to be compared.</param>
/// <param name="Excluded">Left out by a pattern or by a rule of the scan.</param>
/// <param name="Rejected">Not indexed, with a diagnostic.</param>
/// <param name="Errors">Findings reported as errors.</param>
/// <param name="Warnings">Findings reported as warnings.</param>
/// <param name="Baselined">Findings that the baseline file knows, not reported.</param>
internal sealed record BuildCounts(
    int Files, int Parsed, int Reused, int Excluded, int Rejected, int Errors, int Warnings, int Baselined)
{
    /// <summary>Files that stand in the index, or would if the build had no errors.</summary>
    public int Indexed => Files - Excluded - Rejected;
}
