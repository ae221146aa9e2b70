namespace TaskBuildTools.Snapshots;

/// <summary>What a filter has looked up in a snapshot; holds no reference to the snapshot, nor to anything that does.</summary>
internal interface IPerSnapshotValue
{
    /// <summary>Whether it answers at this time (UTC ticks; where the time matters).</summary>
    bool IsFor(long now);
}
