namespace TaskBuildTools.Telemetry;

/// <summary>The last points, in a ring that grows to its capacity and no further. Not thread-safe.</summary>
internal sealed class PerformanceHistory(int capacity)
{
    private PerformancePoint[] _points = new PerformancePoint[Math.Min(capacity, 64)];
    private int _next;

    public int Count { get; private set; }

    public void Add(PerformancePoint point)
    {
        if (Count == _points.Length && Count < capacity)
        {
            Array.Resize(ref _points, Math.Min(capacity, Count * 2));
            _next = Count;
        }

        _points[_next] = point;
        _next = (_next + 1) % _points.Length;
        Count = Math.Min(Count + 1, _points.Length);
    }

    /// <summary>A copy, oldest first.</summary>
    public PerformancePoint[] ToArray()
    {
        var copy = new PerformancePoint[Count];
        int oldest = Count < _points.Length ? 0 : _next;
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = _points[(oldest + i) % _points.Length];
        }

        return copy;
    }
}
