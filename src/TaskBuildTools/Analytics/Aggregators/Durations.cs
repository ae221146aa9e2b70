namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>
/// Lengths of time, in ticks, of which exact percentiles are wanted: runs, each of them sorted by the worker that made it. A
/// percentile is found by halving the range of values and counting in each run, so the runs need never be merged. Not
/// thread-safe.
/// </summary>
internal sealed class Durations
{
    private readonly List<long[]> _runs = [];
    private Int128 _sum;
    private int _count;

    /// <summary>Takes over <paramref name="ticks"/>, none of them negative.</summary>
    public void AddRun(List<long> ticks)
    {
        if (ticks.Count == 0)
        {
            return;
        }

        long[] run = [.. ticks];
        Array.Sort(run);
        _runs.Add(run);
        _count += run.Length;
        foreach (long one in run)
        {
            _sum += one;
        }
    }

    public void Add(Durations other)
    {
        _runs.AddRange(other._runs);
        _count += other._count;
        _sum += other._sum;
    }

    /// <summary>How many are at least <paramref name="from"/> and less than <paramref name="before"/>.</summary>
    public int CountBetween(long from, long before) => CountBelow(before) - CountBelow(from);

    public DurationSummary Summarize() => _count == 0
        ? new DurationSummary(0, default, default, default, default, default, default, default)
        : new DurationSummary(
            _count, new TimeSpan((long)(_sum / _count)), Rank(0), Rank(50), Rank(75), Rank(90), Rank(95), Rank(100));

    /// <summary>By nearest rank: the smallest that at least this share does not exceed.</summary>
    private TimeSpan Rank(int percent)
    {
        long rank = Math.Max(1, ((long)percent * _count + 99) / 100);
        long low = 0;
        long high = long.MaxValue - 1;
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            if (CountBelow(middle + 1) >= rank)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return new TimeSpan(low);
    }

    private int CountBelow(long ticks)
    {
        int count = 0;
        foreach (long[] run in _runs)
        {
            int low = 0;
            int high = run.Length;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (run[middle] < ticks)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            count += low;
        }

        return count;
    }
}
