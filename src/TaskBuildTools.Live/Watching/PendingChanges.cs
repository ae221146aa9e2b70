namespace TaskBuildTools.Live.Watching;

/// <summary>What a rebuild is there for.</summary>
/// <param name="Events">How many hints came in.</param>
/// <param name="Refreshes">Who waits for a rebuild that begins now.</param>
/// <param name="Failure">What became of the source, if it failed.</param>
internal sealed record PendingChanges(int Events, List<TaskCompletionSource> Refreshes, Exception? Failure)
{
    /// <summary>No caller asked: the scan is due by time.</summary>
    public bool IsSweep => Events == 0 && Refreshes.Count == 0 && Failure is null;
}
