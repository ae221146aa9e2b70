namespace TaskBuildTools.Querying;

/// <summary>A task among others of one value: where <see cref="Rank"/> differs, the lower one comes first.</summary>
internal readonly record struct TieEntry(long Rank, int Ordinal);
