namespace TaskBuildTools.Caching;

/// <summary>The levels that share the memory of a cache.</summary>
internal enum MemoryLevelKind
{
    Records = 0,
    Results = 1,
}
