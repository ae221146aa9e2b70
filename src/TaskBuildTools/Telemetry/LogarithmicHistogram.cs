using System.Numerics;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// Counts of durations in buckets whose width grows with the duration, as HdrHistogram has them (Gil Tene,
/// http://hdrhistogram.org): 32 buckets for each power of two, so that any percentile is within 1/64 (1.6%) of the exact one
/// from 1 ns to 4.8 hours. 10 KiB, whatever is recorded. Thread-safe.
/// </summary>
internal sealed class LogarithmicHistogram
{
    /// <summary>Half the width of a bucket, relative to what lies in it.</summary>
    public const double RelativeError = 1.0 / (2 * BucketsPerOctave);

    private const int BucketsPerOctave = 32;
    private const int BucketBits = 5;
    private const int MaxExponent = 43;
    private const int BucketCount = (MaxExponent - BucketBits + 2) * BucketsPerOctave;

    private readonly long[] _counts = new long[BucketCount];
    private long _sum;
    private long _max;

    /// <summary>Counts a duration; below 0 counts as 0.</summary>
    public void Record(long nanoseconds)
    {
        nanoseconds = Math.Max(0, nanoseconds);
        Interlocked.Increment(ref _counts[IndexOf(nanoseconds)]);
        Interlocked.Add(ref _sum, nanoseconds);
        long seen = Volatile.Read(ref _max);
        while (nanoseconds > seen)
        {
            long before = Interlocked.CompareExchange(ref _max, nanoseconds, seen);
            if (before == seen)
            {
                break;
            }

            seen = before;
        }
    }

    /// <summary>What was counted until now.</summary>
    public DurationCounts Read()
    {
        long[] counts = new long[BucketCount];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = Volatile.Read(ref _counts[i]);
        }

        return new DurationCounts(counts, Interlocked.Read(ref _sum), Interlocked.Read(ref _max));
    }

    /// <summary>The middle of a bucket.</summary>
    public static double ValueAt(int index)
    {
        if (index < BucketsPerOctave)
        {
            return index;
        }

        int shift = (index >> BucketBits) - 1;
        long lowest = (long)(BucketsPerOctave + (index & (BucketsPerOctave - 1))) << shift;
        return lowest + ((1L << shift) - 1) / 2.0;
    }

    private static int IndexOf(long value)
    {
        if (value < BucketsPerOctave)
        {
            return (int)value;
        }

        int exponent = BitOperations.Log2((ulong)value);
        if (exponent > MaxExponent)
        {
            return BucketCount - 1;
        }

        int shift = exponent - BucketBits;
        return ((shift + 1) << BucketBits) + (int)(value >> shift) - BucketsPerOctave;
    }
}
