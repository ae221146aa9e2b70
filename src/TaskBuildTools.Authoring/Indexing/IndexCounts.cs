namespace TaskBuildTools.Authoring.Indexing;

/// <summary>What became of the task files that are not in the index.</summary>
internal readonly record struct IndexCounts(int Rejected, int Excluded);
