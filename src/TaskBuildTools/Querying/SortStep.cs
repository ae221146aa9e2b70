namespace TaskBuildTools.Querying;

/// <summary>One key of an order: a field of the index, or -1 for the id, and its direction.</summary>
internal readonly record struct SortStep(int Field, bool IsDescending);
