using TaskBuildTools.Live.Snapshots;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>What a look has changed. The first one has nothing before it.</summary>
internal sealed record StoreUpdate(
    StoreSnapshot? Old,
    StoreSnapshot Now,
    TaskChanges Changes,
    TaskDiagnostic[] AddedDiagnostics,
    TaskDiagnostic[] RemovedDiagnostics)
{
    public bool HasNewVersion => Old is null || Old.Version != Now.Version;

    public bool HasNewDiagnostics => AddedDiagnostics.Length + RemovedDiagnostics.Length > 0;

    public static StoreUpdate Between(StoreSnapshot? old, StoreSnapshot now)
    {
        TaskDiagnostic[] before = old is null ? [] : [.. old.Diagnostics];
        return new StoreUpdate(
            old,
            now,
            TaskChanges.Between(old?.Set.Accepted ?? [], now.Set.Accepted),
            [.. now.Diagnostics.Except(before)],
            [.. before.Except(now.Diagnostics)]);
    }
}
