using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class OverdueTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    private static readonly BuiltIndex Built = BuiltIndex.Of(
        Schema,
        Due("day", "todo", new TaskDate(new DateTime(2025, 3, 10).Ticks, TaskDate.DateOnly)),
        Due("done", "done", new TaskDate(new DateTime(2025, 3, 1).Ticks, TaskDate.DateOnly)),
        Due("dropped", "cancelled", new TaskDate(new DateTime(2025, 3, 1).Ticks, TaskDate.DateOnly)),
        Due("naive", null, new TaskDate(new DateTime(2025, 3, 10, 12, 0, 0).Ticks, TaskDate.Naive)),
        TaskSet.Task(Schema, "never", "todo"),
        Due("zoned", "blocked", new TaskDate(new DateTime(2025, 3, 10, 12, 0, 0).Ticks, 120)));

    [Theory]
    [InlineData("2025-03-10T09:59:59Z", "")]
    [InlineData("2025-03-10T10:00:00Z", "")]
    [InlineData("2025-03-10T10:00:00.0000001Z", "zoned")]
    [InlineData("2025-03-10T12:00:00Z", "zoned")]
    [InlineData("2025-03-10T12:00:01Z", "naive zoned")]
    [InlineData("2025-03-10T23:59:59.9999999Z", "naive zoned")]
    [InlineData("2025-03-11T00:00:00Z", "day naive zoned")]
    [InlineData("2025-03-11T01:59:59+02:00", "naive zoned")]
    [InlineData("9999-12-31T00:00:00Z", "day naive zoned")]
    public void A_time_is_over_after_it_and_a_day_when_it_has_ended_in_UTC(string now, string ids)
    {
        DateTimeOffset instant = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions { TimeProvider = new Clock { Now = instant } });

        string.Join(' ', index.Where(TaskFilter.Overdue)).ShouldBe(ids);
        string.Join(' ', index.Where(TaskFilter.OverdueAt(instant))).ShouldBe(ids);
        index.Where(TaskFilter.Overdue).Count().ShouldBe(index.Where(TaskFilter.OverdueAt(instant)).Count());
    }

    [Fact]
    public void The_clock_may_go_on_and_back_while_a_filter_is_kept()
    {
        var clock = new Clock { Now = new DateTimeOffset(2025, 3, 9, 0, 0, 0, TimeSpan.Zero) };
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions { TimeProvider = clock });
        TaskQuery query = index.Where(TaskFilter.Overdue & TaskFilter.All);
        var counts = new List<int>();
        for (int hours = 0; hours <= 72; hours += 12)
        {
            counts.Add(query.Count());
            clock.Now = clock.Now.AddHours(12);
        }

        counts.ShouldBe([0, 0, 0, 1, 3, 3, 3]);
        clock.Now = new DateTimeOffset(2025, 3, 10, 11, 0, 0, TimeSpan.Zero);
        query.Count().ShouldBe(1);
        query.Page(1).Single().Id.ShouldBe("zoned");
    }

    [Fact]
    public void One_query_reads_the_clock_once()
    {
        var clock = new Clock { Now = new DateTimeOffset(2025, 3, 11, 0, 0, 0, TimeSpan.Zero) };
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions { TimeProvider = clock });
        TaskQuery query = index.Where(TaskFilter.Overdue | TaskFilter.Overdue);
        query.Count();
        clock.Reads = 0;

        query.Count();

        clock.Reads.ShouldBe(1);
    }

    private static TaskDocument Due(string id, string? status, TaskDate due) =>
        TaskSet.Task(Schema, id, status, more: new Dictionary<string, object> { ["due_date"] = due });

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public int Reads { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Reads++;
            return Now.ToUniversalTime();
        }
    }
}
