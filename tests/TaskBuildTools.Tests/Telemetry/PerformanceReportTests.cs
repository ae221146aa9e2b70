using System.Text.Json;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

public class PerformanceReportTests
{
    [Fact]
    public void As_json_it_has_the_documented_shape()
    {
        using var meter = new TestMeter();
        PerformanceReport report = Report(meter);

        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        JsonElement root = json.RootElement;

        Names(root).ShouldBe(["version", "started", "time", "managedBytes", "workingSetBytes", "counts", "operations", "caches", "history"]);
        Names(root.GetProperty("counts")).ShouldBe(["rowsScanned", "rowsReturned", "filesRead", "fileBytes", "rebuilds", "slowQueries"]);
        Names(root.GetProperty("operations")[0]).ShouldBe(
            ["name", "count", "totalSeconds", "meanSeconds", "p50Seconds", "p95Seconds", "p99Seconds", "maxSeconds"]);
        Names(root.GetProperty("caches")[0]).ShouldBe(["level", "hits", "misses", "evictions", "trims", "bytes", "hitRate"]);
        Names(root.GetProperty("history")[0]).ShouldBe(
        [
            "time", "managedBytes", "workingSetBytes", "cacheBytes", "recordsHitRate", "resultsHitRate", "diskHitRate",
            "operations", "p50Seconds", "p95Seconds", "p99Seconds",
        ]);
        root.GetProperty("version").GetInt32().ShouldBe(1);
        root.GetProperty("started").GetString().ShouldBe("2026-01-05T10:00:00+00:00");
        root.GetProperty("history")[0].GetProperty("resultsHitRate").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("operations")[0].GetProperty("count").GetInt64().ShouldBe(2);
    }

    [Fact]
    public void As_text_it_is_a_table_with_curves()
    {
        using var meter = new TestMeter();

        Report(meter).ToText().ShouldBe(
            """
            TaskBuildTools at 2026-01-05 10:00:03Z, measured for 0.00:00:03
            memory  1.00 MiB managed, 20.0 MiB working set
            rows    20,000 scanned, 0 returned
            files   0 read, 0 B
            events  0 rebuilds, 0 slow queries

            operation  count    total     mean      p50      p95      p99      max
            ──────────────────────────────────────────────────────────────────────
            open           2  16.0 ms  8.00 ms  4.03 ms  11.9 ms  11.9 ms  12.0 ms
            count          1   250 ns   250 ns   250 ns   250 ns   250 ns   250 ns

            cache    hits  misses  hit rate  evictions  trims      size
            ───────────────────────────────────────────────────────────
            records     3       1     75.0%          0      0  2.00 KiB

            history of 0.00:00:02
            memory        ▁▁█  1,000 KiB to 1.00 MiB
            operations    █▁▁  0 to 3
            p95           ▁    11.9 ms to 11.9 ms
            records hits  ▁    75.0% to 75.0%

            """.ReplaceLineEndings("\n"));
    }

    private static PerformanceReport Report(TestMeter meter)
    {
        using PerformanceMonitor monitor = meter.Monitor();
        meter.Memory = new ProcessMemory(1_000 << 10, 20 << 20);
        meter.Took("open", 0.004);
        meter.Took("open", 0.012);
        meter.Took("count", 250e-9);
        meter.Instruments.RowsScanned.Add(20_000);
        meter.Cache("records", hits: 3, misses: 1, bytes: 2_048);
        meter.Clock.Advance(TimeSpan.FromSeconds(2));
        meter.Memory = new ProcessMemory(1 << 20, 20 << 20);
        meter.Clock.Advance(TimeSpan.FromSeconds(1));
        return monitor.Report();
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
