namespace TaskBuildTools.Live;

/// <summary>How a store learns that files have changed.</summary>
public enum WatchState
{
    /// <summary>The operating system tells, and a sweep now and then makes sure.</summary>
    Watching,

    /// <summary>It looks at all files again and again.</summary>
    Polling,
}
