using System.Globalization;
using System.Text;

namespace TaskBuildTools.Telemetry;

/// <summary>A <see cref="PerformanceReport"/> for people.</summary>
internal static class PerformanceReportText
{
    private const int CurveWidth = 60;

    public static string Of(PerformanceReport report)
    {
        var text = new StringBuilder();
        PerformanceCounts counts = report.Counts;
        text.Append(CultureInfo.InvariantCulture,
            $"TaskBuildTools at {report.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, measured for {report.Time - report.Started:d\\.hh\\:mm\\:ss}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"memory  {UnitText.Bytes(report.ManagedBytes)} managed, {UnitText.Bytes(report.WorkingSetBytes)} working set\n");
        text.Append(CultureInfo.InvariantCulture,
            $"rows    {counts.RowsScanned:N0} scanned, {counts.RowsReturned:N0} returned\n");
        text.Append(CultureInfo.InvariantCulture,
            $"files   {counts.FilesRead:N0} read, {UnitText.Bytes(counts.FileBytes)}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"events  {counts.Rebuilds:N0} rebuilds, {counts.SlowQueries:N0} slow queries\n");
        AddOperations(text, report.Operations);
        AddCaches(text, report.Caches);
        AddHistory(text, report.History);
        return text.ToString();
    }

    private static void AddOperations(StringBuilder text, IReadOnlyList<OperationSummary> operations)
    {
        if (operations.Count == 0)
        {
            return;
        }

        var table = new TextTable("operation", "count", "total", "mean", "p50", "p95", "p99", "max");
        foreach (OperationSummary operation in operations)
        {
            table.Add(
                operation.Name,
                UnitText.Count(operation.Count),
                UnitText.Seconds(operation.TotalSeconds),
                UnitText.Seconds(operation.MeanSeconds),
                UnitText.Seconds(operation.P50Seconds),
                UnitText.Seconds(operation.P95Seconds),
                UnitText.Seconds(operation.P99Seconds),
                UnitText.Seconds(operation.MaxSeconds));
        }

        text.Append('\n');
        table.AppendTo(text);
    }

    private static void AddCaches(StringBuilder text, IReadOnlyList<CacheSummary> caches)
    {
        if (caches.Count == 0)
        {
            return;
        }

        var table = new TextTable("cache", "hits", "misses", "hit rate", "evictions", "trims", "size");
        foreach (CacheSummary cache in caches)
        {
            table.Add(
                cache.Level,
                UnitText.Count(cache.Hits),
                UnitText.Count(cache.Misses),
                UnitText.Percent(cache.HitRate),
                UnitText.Count(cache.Evictions),
                UnitText.Count(cache.Trims),
                UnitText.Bytes(cache.Bytes));
        }

        text.Append('\n');
        table.AppendTo(text);
    }

    private static void AddHistory(StringBuilder text, IReadOnlyList<PerformancePoint> history)
    {
        if (history.Count < 2)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\nhistory of {history[^1].Time - history[0].Time:d\\.hh\\:mm\\:ss}\n");
        AddCurve(text, "memory", history, point => point.ManagedBytes, value => UnitText.Bytes((long)value));
        AddCurve(text, "operations", history, point => point.Operations, value => UnitText.Count((long)value));
        AddCurve(text, "p95", history, point => point.P95Seconds, value => UnitText.Seconds(value));
        AddCurve(text, "records hits", history, point => point.RecordsHitRate, value => UnitText.Percent(value));
        AddCurve(text, "results hits", history, point => point.ResultsHitRate, value => UnitText.Percent(value));
    }

    private static void AddCurve(
        StringBuilder text, string name, IReadOnlyList<PerformancePoint> history, Func<PerformancePoint, double?> value, Func<double, string> unit)
    {
        double?[] values = [.. history.Select(value)];
        if (values.Min() is { } lowest && values.Max() is { } highest)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-13} {Sparkline.Of(values, CurveWidth)}  {unit(lowest)} to {unit(highest)}\n");
        }
    }
}
