namespace TaskBuildTools.TaskSets.Drawing;

/// <summary>
/// A generator of numbers whose sequence is fixed for good, which that of <see cref="Random"/> is not: SplitMix64 of Steele, Lea
/// and Flood, "Fast Splittable Pseudorandom Number Generators" (2014). A task and a purpose have a generator of their own, so that a
/// task can be made without those before it and a changed option leaves everything else as it was.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public static SplitMix64 For(int seed, int number, Purpose purpose) =>
        new(Mix(Mix((uint)seed + 0x9E3779B97F4A7C15) ^ ((ulong)(uint)number << 8) ^ (byte)purpose));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Between none and twice the mean.</summary>
    public int NextCount(double mean)
    {
        int most = (int)(mean * 2);
        double rest = mean * 2 - most;
        return Next(most + 1) + (NextDouble() * 2 < rest ? 1 : 0);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
