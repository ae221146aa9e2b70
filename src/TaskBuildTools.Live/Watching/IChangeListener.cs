namespace TaskBuildTools.Live.Watching;

/// <summary>Called by a change source, on any thread. Each call is only a hint.</summary>
internal interface IChangeListener
{
    /// <summary>Something at this absolute path, or below it, may have changed.</summary>
    void Changed(string fullPath);

    /// <summary>The source has lost events, or will tell no more.</summary>
    void Failed(Exception reason);
}
