using System.Globalization;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>
/// How much of the fault tests to run. <c>TASKBUILDTOOLS_KILLS=all</c> takes every system call instead of a sample;
/// <c>TASKBUILDTOOLS_SEED</c> is an integer that chooses another sample.
/// </summary>
internal static class FaultOptions
{
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("TASKBUILDTOOLS_KILLS") == "all";

    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TASKBUILDTOOLS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out int seed) ? seed : 20260801;

    /// <summary>All of the items, or the last of each group and as many others as there is room for.</summary>
    public static T[] Sample<T, TGroup>(IReadOnlyList<T> items, Func<T, TGroup> group, int size)
    {
        if (IsAll)
        {
            return [.. items];
        }

        Random random = new(Seed);
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        T[] last = [.. items.GroupBy(group).Select(static few => few.Last())];
        random.Shuffle(last);
        return [.. last.Concat(shuffled).Distinct().Take(size)];
    }
}
