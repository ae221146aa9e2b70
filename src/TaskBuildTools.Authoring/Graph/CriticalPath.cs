namespace TaskBuildTools.Authoring.Graph;

/// <summary>A chain of tasks, dependencies first, and its remaining hours in thousandths.</summary>
internal readonly record struct CriticalPath(int[] Ordinals, long FixedPoint);
