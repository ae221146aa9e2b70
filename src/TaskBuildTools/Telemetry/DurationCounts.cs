namespace TaskBuildTools.Telemetry;

/// <summary>The counts of a <see cref="LogarithmicHistogram"/> at one moment.</summary>
internal sealed class DurationCounts
{
    private readonly long[] _counts;

    public DurationCounts(long[] counts, long sumNanoseconds, long maxNanoseconds)
    {
        _counts = counts;
        Count = counts.Sum();
        SumNanoseconds = sumNanoseconds;
        MaxNanoseconds = maxNanoseconds;
    }

    public long Count { get; }

    public long SumNanoseconds { get; }

    public long MaxNanoseconds { get; }

    /// <summary>
    /// The duration that this share of all is no longer than (the nearest rank), in seconds and within
    /// <see cref="LogarithmicHistogram.RelativeError"/>; null when there are none.
    /// </summary>
    public double? SecondsAt(double share)
    {
        long rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        for (int i = 0; i < _counts.Length; i++)
        {
            rank -= _counts[i];
            if (rank <= 0 && Count > 0)
            {
                return Math.Min(LogarithmicHistogram.ValueAt(i), MaxNanoseconds) / 1e9;
            }
        }

        return null;
    }

    /// <summary>What came since an earlier moment of the same histogram. The longest is still that of all.</summary>
    public DurationCounts Since(DurationCounts? earlier)
    {
        if (earlier is null)
        {
            return this;
        }

        long[] counts = new long[_counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = _counts[i] - earlier._counts[i];
        }

        return new DurationCounts(counts, SumNanoseconds - earlier.SumNanoseconds, MaxNanoseconds);
    }
}
