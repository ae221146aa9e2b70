namespace TaskBuildTools.Tuning;

/// <summary>The last moves of the border, and what they brought. Not thread-safe.</summary>
internal sealed class ShareLog
{
    private const int MaxChanges = 64;

    private readonly Queue<ShareChange> _changes = [];
    private ShareChange? _open;

    public int Count { get; private set; }

    /// <summary>An interval has ended, in which misses cost this part of all lookups.</summary>
    public void Measured(double cost)
    {
        if (_open is { } change)
        {
            change.CostAfter = cost;
            _open = null;
        }
    }

    public void Changed(ShareChange change)
    {
        Count++;
        _open = change;
        _changes.Enqueue(change);
        if (_changes.Count > MaxChanges)
        {
            _changes.Dequeue();
        }
    }

    public ShareChange[] ToArray() => [.. _changes.Select(Copy)];

    private static ShareChange Copy(ShareChange change) =>
        new(change.Time, change.From, change.To, change.CostBefore, change.Lookups) { CostAfter = change.CostAfter };
}
