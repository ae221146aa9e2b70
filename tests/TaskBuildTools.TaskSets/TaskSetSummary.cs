namespace TaskBuildTools.TaskSets;

/// <summary>What was written. A build finds <c>Valid + Malformed + Excluded</c> files.</summary>
/// <param name="Valid">Task files without a mistake.</param>
/// <param name="Malformed">Task files that a build rejects.</param>
/// <param name="Excluded">Files that are no tasks and that the dialect leaves out.</param>
/// <param name="Dependencies">Edges between the valid ones.</param>
/// <param name="Bytes">Of all task files.</param>
public sealed record TaskSetSummary(int Valid, int Malformed, int Excluded, long Dependencies, long Bytes);
