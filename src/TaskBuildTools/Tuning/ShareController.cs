namespace TaskBuildTools.Tuning;

/// <summary>
/// Decides how two cache levels divide their memory: where the measured curves have the least cost of misses. It moves only
/// for a gain that is worth it and that chance does not explain, so it settles. Not thread-safe.
/// </summary>
internal sealed class ShareController
{
    /// <summary>The least that a level keeps, in bands: a tenth.</summary>
    public const int LeastBands = UtilityCurve.WholeMemory / 10;

    /// <summary>Less than this many lookups decide nothing.</summary>
    public const int MinLookups = 200;

    /// <summary>The part of the present cost of misses that a move must be expected to save.</summary>
    public const double MinGain = 0.05;

    /// <summary>Standard deviations that the gain must exceed.</summary>
    private const double Confidence = 3;

    /// <summary>What is left of a lookup's weight after each decision.</summary>
    private const double Memory = 0.5;

    private UtilityCurve _records = new();
    private UtilityCurve _results = new();

    /// <summary>Takes in new lookups, and says how many bands records should have.</summary>
    /// <param name="current">How many they have.</param>
    /// <param name="records">Lookups of records since the last time.</param>
    /// <param name="results">Lookups of results since the last time.</param>
    public int Decide(int current, UtilityCurve records, UtilityCurve results)
    {
        _records.Add(records);
        _results.Add(results);
        if (records.Lookups + results.Lookups >= MinLookups && Choose(current, records, results) is var sudden && sudden != current)
        {
            // The work has changed: what was before it, which may have been far more expensive, says nothing any more.
            (_records, _results) = (records, results);
            return sudden;
        }

        if (_records.Lookups + _results.Lookups < MinLookups)
        {
            return current;
        }

        int chosen = Choose(current, _records, _results);
        _records.Fade(Memory);
        _results.Fade(Memory);
        return chosen;
    }

    /// <summary>The least cost of misses with so much memory, however it is divided, in the unit of the curves.</summary>
    public static double LeastCost(UtilityCurve records, UtilityCurve results, int memory)
    {
        int least = Math.Max(1, memory / 10);
        double saved = 0;
        for (int bands = least; bands <= memory - least; bands++)
        {
            saved = Math.Max(saved, records.Saved(bands) + results.Saved(memory - bands));
        }

        return records.Total + results.Total - saved;
    }

    private static int Choose(int current, UtilityCurve records, UtilityCurve results)
    {
        int best = current;
        for (int bands = LeastBands; bands <= UtilityCurve.WholeMemory - LeastBands; bands++)
        {
            if (Cost(bands) < Cost(best))
            {
                best = bands;
            }
        }

        double gain = Cost(current) - Cost(best);
        double deviation = Math.Sqrt(
            records.VarianceBetween(current, best)
            + results.VarianceBetween(UtilityCurve.WholeMemory - current, UtilityCurve.WholeMemory - best));
        if (gain < MinGain * Cost(current) || gain < Confidence * deviation)
        {
            return current;
        }

        // The shortest way to nearly all of it: curves are measured, and what lies beyond is worth little either way.
        int step = Math.Sign(best - current);
        int chosen = current;
        while (chosen != best && Cost(current) - Cost(chosen) < 0.9 * gain)
        {
            chosen += step;
        }

        return chosen;

        double Cost(int bands) =>
            records.Total + results.Total - records.Saved(bands) - results.Saved(UtilityCurve.WholeMemory - bands);
    }
}
