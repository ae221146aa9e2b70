using System.Globalization;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tuning;

/// <summary>What measurements say about the keys of <c>performance.yaml</c>. Weak evidence changes nothing.</summary>
internal static class Recommendations
{
    /// <summary>Less than this many lookups say nothing about the memory.</summary>
    public const int MinLookups = 1_000;

    private const string MemoryKey = "cache.memory_limit_mb";
    private const string BatchKey = "io.batch_size";
    private const int MaxMegabytes = 65_536;

    /// <summary>Twice the memory must save this part of the cost of misses.</summary>
    private const double MinSaving = 0.1;

    /// <summary>Half the memory must add no more than this part of what all lookups would cost without a cache.</summary>
    private const double MaxLoss = 0.005;

    /// <param name="megabytes">The limit in force.</param>
    /// <param name="records">All lookups of records.</param>
    /// <param name="results">All lookups of results.</param>
    public static TuningRecommendation OfMemory(int megabytes, UtilityCurve records, UtilityCurve results)
    {
        long lookups = (long)(records.Lookups + results.Lookups);
        double total = records.Total + results.Total;
        if (lookups < MinLookups || total <= 0)
        {
            return new(MemoryKey, megabytes, megabytes, Text($"{lookups:N0} lookups were followed, and {MinLookups:N0} are needed to judge."), lookups);
        }

        double now = ShareController.LeastCost(records, results, UtilityCurve.WholeMemory) / total;
        double twice = ShareController.LeastCost(records, results, 2 * UtilityCurve.WholeMemory) / total;
        double half = ShareController.LeastCost(records, results, UtilityCurve.WholeMemory / 2) / total;
        string evidence = Text(
            $"misses would cost {UnitText.Percent(half)} of what no cache costs with half the memory, {UnitText.Percent(now)} with this, {UnitText.Percent(twice)} with twice, each divided best; {lookups:N0} lookups.");
        int recommended = megabytes;
        if (now - twice >= MinSaving * now && now - twice > MaxLoss)
        {
            recommended = Math.Min(MaxMegabytes, megabytes * 2);
        }
        else if (half - now <= MaxLoss)
        {
            recommended = Math.Max(1, megabytes / 2);
        }

        return new(MemoryKey, megabytes, recommended, evidence, lookups);
    }

    /// <param name="configured">The batch size in the settings.</param>
    /// <param name="batches">The kinds of bulk work; that with the most tasks decides.</param>
    public static TuningRecommendation OfBatchSize(int configured, IReadOnlyList<BatchTuning> batches)
    {
        BatchTuning? main = batches.MaxBy(batch => batch.Tasks);
        long samples = main?.Measurements.Sum(measurement => measurement.Batches) ?? 0;
        if (main?.At(main.Configured) is not { } before || main.At(main.Size) is not { } after || main.Measurements.Count < 2)
        {
            return new(BatchKey, configured, configured, Text($"{samples:N0} whole batches were measured, and none of another size to compare with."), samples);
        }

        string evidence = main.Size == main.Configured
            ? Text($"no other size was better in {main.Operation}, where it had {before.TasksPerSecond:N0} tasks/s; {samples:N0} batches.")
            : Text($"{after.TasksPerSecond:N0} tasks/s with {after.Size} instead of {before.TasksPerSecond:N0} with {before.Size} in {main.Operation}; {samples:N0} batches.");
        return new(BatchKey, configured, main.Size, evidence, samples);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
