using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Tuning;

/// <summary>
/// Lookups in a cache as an application makes them whose use changes: records by a Zipf law, results by a Zipf law, scans over
/// all records, and all of it mixed. The same for the same seed.
/// </summary>
internal static class ChangingWorkload
{
    public const int Records = 1_500;
    public const int Results = 100;

    /// <summary>Lookups of each phase.</summary>
    public const int PhaseLength = 60_000;

    private static readonly Phase[] Phases =
    [
        new("mixed", RecordsPart: 0.9, Scans: false, RecordSkew: 0.8, ResultSkew: 0.8),
        new("records", RecordsPart: 0.995, Scans: false, RecordSkew: 0.6, ResultSkew: 0.8),
        new("results", RecordsPart: 0.3, Scans: false, RecordSkew: 1.2, ResultSkew: 0.5),
        new("scans", RecordsPart: 0.9, Scans: true, RecordSkew: 0, ResultSkew: 0.6),
        new("mixed again", RecordsPart: 0.8, Scans: false, RecordSkew: 0.9, ResultSkew: 0.7),
        new("records again", RecordsPart: 0.999, Scans: false, RecordSkew: 0.5, ResultSkew: 1),
    ];

    public static int Length => Phases.Length * PhaseLength;

    public static IEnumerable<(MemoryLevelKind Level, int Key)> LookUps(int seed)
    {
        var random = new Random(seed);
        int[] records = Shuffled(random, Records);
        int[] results = Shuffled(random, Results);
        int scanned = 0;
        foreach (Phase phase in Phases)
        {
            double[] recordLaw = Zipf(Records, phase.RecordSkew);
            double[] resultLaw = Zipf(Results, phase.ResultSkew);
            for (int i = 0; i < PhaseLength; i++)
            {
                yield return random.NextDouble() >= phase.RecordsPart ? (MemoryLevelKind.Results, results[Draw(random, resultLaw)])
                    : phase.Scans ? (MemoryLevelKind.Records, scanned++ % Records)
                    : (MemoryLevelKind.Records, records[Draw(random, recordLaw)]);
            }
        }
    }

    private static int[] Shuffled(Random random, int count)
    {
        int[] keys = [.. Enumerable.Range(0, count)];
        random.Shuffle(keys);
        return keys;
    }

    private static double[] Zipf(int count, double skew)
    {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sums[i] = sum += Math.Pow(i + 1, -skew);
        }

        return sums;
    }

    private static int Draw(Random random, double[] sums)
    {
        int place = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(sums.Length - 1, place < 0 ? ~place : place);
    }

    private sealed record Phase(string Name, double RecordsPart, bool Scans, double RecordSkew, double ResultSkew);
}
