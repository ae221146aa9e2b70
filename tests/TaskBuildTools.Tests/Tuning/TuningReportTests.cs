using System.Text.Json;
using TaskBuildTools.Tests.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class TuningReportTests
{
    [Fact]
    public void As_yaml_it_can_be_pasted_into_performance_yaml()
    {
        Report(memoryChanges: true).ToYaml().ShouldBe(
            """
            # Measured for 0.01:00:00 until 2026-01-05 11:00:00Z.
            cache:
              # was 64: misses would cost 75.0% of what no cache costs with half the memory, 50.0% with this, 0.0% with twice, each divided best; 3,600 lookups.
              memory_limit_mb: 128
            io:
              # was 256: 512 tasks/s with 512 instead of 256 with 256 in chunks; 500 batches.
              batch_size: 512

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_key_that_stays_is_a_comment()
    {
        string[] lines = Report(memoryChanges: false).ToYaml().Split('\n');

        lines[1].ShouldBe("# cache.memory_limit_mb stays 64: 10 lookups were followed, and 1,000 are needed to judge.");
        lines[2..].ShouldBe(["io:", lines[3], "  batch_size: 512", ""]);
        lines[3].ShouldStartWith("  # was 256: ");
    }

    [Fact]
    public void As_json_it_has_the_documented_shape()
    {
        using JsonDocument json = JsonDocument.Parse(Report(memoryChanges: true).ToJson());
        JsonElement root = json.RootElement;

        Names(root).ShouldBe(
            ["version", "started", "time", "configuredRecordsShare", "recordsShare", "shareChanges", "batches", "recommendations"]);
        Names(root.GetProperty("shareChanges")[0]).ShouldBe(["time", "from", "to", "costBefore", "costAfter", "lookups"]);
        Names(root.GetProperty("batches")[0]).ShouldBe(["operation", "configured", "size", "changes", "measurements"]);
        Names(root.GetProperty("batches")[0].GetProperty("measurements")[0]).ShouldBe(["size", "batches", "tasksPerSecond"]);
        Names(root.GetProperty("recommendations")[0]).ShouldBe(["key", "current", "recommended", "isChange", "evidence", "samples"]);
        root.GetProperty("recommendations")[1].GetProperty("recommended").GetInt64().ShouldBe(512);
    }

    [Fact]
    public void As_text_it_is_tables()
    {
        string text = Report(memoryChanges: true).ToText();

        text.ShouldStartWith(
            """
            Tuning at 2026-01-05 11:00:00Z, measured for 0.01:00:00

            performance.yaml       now  recommended  samples
            ────────────────────────────────────────────────
            cache.memory_limit_mb   64          128    3,600
            io.batch_size          256          512      500

            """.ReplaceLineEndings("\n"));
        text.ShouldContain("""

            cache memory: 25.0% for records, 75.0% for results (at first 50.0% for records)
            moved at              records from     to  cost of misses before  after  lookups
            ────────────────────────────────────────────────────────────────────────────────
            2026-01-05 10:00:10Z         50.0%  25.0%                  80.0%  60.0%    1,000

            """.ReplaceLineEndings("\n"));
        text.ShouldContain("configured");
        text.ShouldContain("in use");
    }

    private static TuningReport Report(bool memoryChanges)
    {
        BatchTuning batches = RecommendationsTests.Climbed("chunks", 256, size => 1.0 / Math.Min(512, size));
        return new TuningReport(
            ManualClock.Start,
            ManualClock.Start.AddHours(1),
            0.5,
            0.25,
            [new ShareChange(ManualClock.Start.AddSeconds(10), 0.5, 0.25, 0.8, 1_000) { CostAfter = 0.6 }],
            [batches],
            [
                Recommendations.OfMemory(64, RecommendationsTests.Curve(memoryChanges ? 3_600 : 10, 0, 36), new UtilityCurve()),
                Recommendations.OfBatchSize(256, [batches]),
            ]);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
