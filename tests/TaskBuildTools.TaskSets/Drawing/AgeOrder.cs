namespace TaskBuildTools.TaskSets.Drawing;

/// <summary>
/// Which task is how old: a fixed shuffle of the numbers. Dependencies and statuses follow age; if they followed numbers, tasks of one
/// status would stand side by side in every index, and everything would look cheaper than it is.
/// </summary>
internal sealed class AgeOrder
{
    private readonly long _count;
    private readonly long _factor;
    private readonly long _inverse;
    private readonly long _shift;

    public AgeOrder(int count, int seed)
    {
        _count = count;
        _shift = SplitMix64.For(seed, 0, Purpose.Order).Next(count);
        // About the golden section, so that neighbours are far apart in age; without a divisor in common, so that every age has a number.
        _factor = Math.Max(1, count * 618L / 1000);
        while (!TryInvert(_factor, count, out _inverse))
        {
            _factor++;
        }
    }

    /// <summary>0 for the oldest.</summary>
    public int AgeOf(int number) => (int)((number * _factor + _shift) % _count);

    public int NumberOf(int age) => (int)((age - _shift + _count) % _count * _inverse % _count);

    private static bool TryInvert(long value, long modulus, out long inverse)
    {
        (long rest, long nextRest) = (modulus, value % modulus);
        (long factor, long nextFactor) = (0, 1);
        while (nextRest != 0)
        {
            long quotient = rest / nextRest;
            (rest, nextRest) = (nextRest, rest - quotient * nextRest);
            (factor, nextFactor) = (nextFactor, factor - quotient * nextFactor);
        }

        inverse = ((factor % modulus) + modulus) % modulus;
        return rest == 1;
    }
}
