using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TaskBuildTools.Analytics;

namespace TaskBuildTools.Tests.Analytics;

public class ResultsAsJsonTests
{
    [Fact]
    public void Every_result_comes_back_as_it_was_kept() => AnalyticsCase.ForAll(
        (_, analytics) =>
        {
            RoundTrip(analytics.By("status", "tags").ToArray(), AnalyticsJson.Default.PairTotalsArray);
            RoundTrip(analytics.Effort, AnalyticsJson.Default.TaskEffort);
            RoundTrip(analytics.EffortBy("tags").ToArray(), AnalyticsJson.Default.ValueEffortArray);
            RoundTrip(analytics.ProgressBy("tags").ToArray(), AnalyticsJson.Default.ValueProgressArray);
            RoundTrip(analytics.Bottlenecks(5).ToArray(), AnalyticsJson.Default.BottleneckArray);
            RoundTrip(analytics.Overdue(5), AnalyticsJson.Default.OverdueReport);
            RoundTrip(analytics.Age(5), AnalyticsJson.Default.AgeReport);
            RoundTrip(analytics.CycleTime(), AnalyticsJson.Default.CycleTimeReport);
            RoundTrip(analytics.BurnUp(5), AnalyticsJson.Default.BurnUpReport);
            RoundTrip(analytics.Throughput(5), AnalyticsJson.Default.ThroughputReport);
        },
        iterations: 5);

    [Fact]
    public void Keeping_a_result_needs_no_reflection() =>
        JsonSerializer.Serialize(new TaskProgress(1, 0, 0, 1, 0, 0, 0), AnalyticsJson.Default.TaskProgress).ShouldBe(
            """{"openCount":1,"activeCount":0,"onHoldCount":0,"closedCount":1,"cancelledCount":0,"checklistDone":0,"checklistTotal":0,"count":2,"closedShare":0.5,"checklistShare":null}""");

    private static void RoundTrip<T>(T result, JsonTypeInfo<T> type) =>
        AnalyticsCase.Text(JsonSerializer.Deserialize(JsonSerializer.Serialize(result, type), type)).ShouldBe(AnalyticsCase.Text(result));
}
