namespace TaskBuildTools.Live.Watching;

/// <summary>Makes what tells that files may have changed; each is at work until it is disposed of.</summary>
internal interface IChangeSource
{
    /// <exception cref="IOException">Limits of the system are exhausted, or a folder is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be watched.</exception>
    IDisposable Start(WatchPlan plan, IChangeListener listener);
}
