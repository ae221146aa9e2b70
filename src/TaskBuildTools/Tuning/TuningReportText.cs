using System.Globalization;
using System.Text;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tuning;

/// <summary>A <see cref="TuningReport"/> for people.</summary>
internal static class TuningReportText
{
    public static string Of(TuningReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"Tuning at {report.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, measured for {report.Time - report.Started:d\\.hh\\:mm\\:ss}\n\n");
        AddRecommendations(text, report.Recommendations);
        AddShares(text, report);
        AddBatches(text, report.Batches);
        return text.ToString();
    }

    private static void AddRecommendations(StringBuilder text, IReadOnlyList<TuningRecommendation> recommendations)
    {
        var table = new TextTable("performance.yaml", "now", "recommended", "samples");
        foreach (TuningRecommendation recommendation in recommendations)
        {
            table.Add(
                recommendation.Key,
                UnitText.Count(recommendation.Current),
                recommendation.IsChange ? UnitText.Count(recommendation.Recommended) : "no change",
                UnitText.Count(recommendation.Samples));
        }

        table.AppendTo(text);
        foreach (TuningRecommendation recommendation in recommendations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{recommendation.Key}: {recommendation.Evidence}\n");
        }
    }

    private static void AddShares(StringBuilder text, TuningReport report)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"\ncache memory: {UnitText.Percent(report.RecordsShare)} for records, {UnitText.Percent(1 - report.RecordsShare)} for results (at first {UnitText.Percent(report.ConfiguredRecordsShare)} for records)\n");
        if (report.ShareChanges.Count == 0)
        {
            return;
        }

        var table = new TextTable("moved at", "records from", "to", "cost of misses before", "after", "lookups");
        foreach (ShareChange change in report.ShareChanges)
        {
            table.Add(
                change.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "Z",
                UnitText.Percent(change.From),
                UnitText.Percent(change.To),
                UnitText.Percent(change.CostBefore),
                UnitText.Percent(change.CostAfter),
                UnitText.Count(change.Lookups));
        }

        table.AppendTo(text);
    }

    private static void AddBatches(StringBuilder text, IReadOnlyList<BatchTuning> batches)
    {
        if (batches.Count == 0)
        {
            return;
        }

        var table = new TextTable("batches of", "tasks", "measured", "tasks/s", "");
        foreach (BatchTuning batch in batches)
        {
            foreach (BatchMeasurement measurement in batch.Measurements)
            {
                string mark = (measurement.Size == batch.Size, measurement.Size == batch.Configured) switch
                {
                    (true, true) => "in use, as configured",
                    (true, false) => "in use",
                    (false, true) => "configured",
                    _ => "",
                };
                table.Add(
                    batch.Operation,
                    UnitText.Count(measurement.Size),
                    UnitText.Count(measurement.Batches),
                    UnitText.Count((long)measurement.TasksPerSecond),
                    mark);
            }
        }

        text.Append('\n');
        table.AppendTo(text);
    }
}
