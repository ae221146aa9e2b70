namespace TaskBuildTools.Authoring.Graph;

/// <summary>A dependency on an id that no task has: the task's ordinal, and the index in its list as written.</summary>
internal readonly record struct UnresolvedDependency(int Ordinal, int Index);
