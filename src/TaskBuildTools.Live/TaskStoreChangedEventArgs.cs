using System.Text.Json.Serialization;
using TaskBuildTools.Live.Snapshots;

namespace TaskBuildTools.Live;

/// <summary>
/// That a new snapshot was published. The ids are those whose files were added, changed or removed; what follows from that
/// for other tasks, such as being ready, is in the snapshot.
/// </summary>
public sealed class TaskStoreChangedEventArgs : EventArgs
{
    internal TaskStoreChangedEventArgs(long version, TaskIndex index, TaskChanges changes)
    {
        Version = version;
        Index = index;
        Added = changes.Added;
        Changed = changes.Changed;
        Removed = changes.Removed;
    }

    /// <summary>The version before: one less than <see cref="Version"/>.</summary>
    [JsonPropertyName("oldVersion")]
    public long OldVersion => Version - 1;

    /// <summary>The version of <see cref="Index"/>.</summary>
    [JsonPropertyName("version")]
    public long Version { get; }

    /// <summary>The snapshot of this version; the store's current one may be newer by now.</summary>
    [JsonIgnore]
    public TaskIndex Index { get; }

    /// <summary>Ids that are new, in the order of their UTF-8 bytes.</summary>
    [JsonPropertyName("added")]
    public IReadOnlyList<string> Added { get; }

    /// <summary>Ids of tasks whose file has another content or another path, in the order of their UTF-8 bytes.</summary>
    [JsonPropertyName("changed")]
    public IReadOnlyList<string> Changed { get; }

    /// <summary>Ids that are gone, in the order of their UTF-8 bytes.</summary>
    [JsonPropertyName("removed")]
    public IReadOnlyList<string> Removed { get; }
}
