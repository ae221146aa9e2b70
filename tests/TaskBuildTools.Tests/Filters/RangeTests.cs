using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class RangeTests
{
    [Theory]
    [InlineData("2025-03-01T07:30:00Z", "2025-03-01T07:30:01Z", 1)]
    [InlineData("2025-03-01T07:30:00Z", "2025-03-01T07:30:00Z", 0)]
    [InlineData("2025-03-01T09:30:00+02:00", null, 1)]
    [InlineData("2025-03-01T07:30:00.0000001Z", null, 0)]
    [InlineData(null, "2025-03-01T07:30:00Z", 0)]
    [InlineData(null, "9999-12-31T23:59:59Z", 1)]
    [InlineData("0001-01-01T00:00:00Z", null, 1)]
    [InlineData("2025-04-01T00:00:00Z", "2025-01-01T00:00:00Z", 0)]
    public void A_time_is_in_a_range_from_its_start_until_before_its_end(string? from, string? before, int count)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(TaskFilter.DateRange("created_at", Time(from), Time(before))).Count().ShouldBe(count);
    }

    [Fact]
    public void A_day_counts_as_its_midnight_and_a_time_without_an_offset_as_UTC()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Count("due_date", new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 2)).ShouldBe(1);
        Count("due_date", new DateOnly(2025, 3, 1), new DateOnly(2025, 4, 1)).ShouldBe(0);
        Count("updated_at", new DateOnly(2025, 3, 2), new DateOnly(2025, 3, 3)).ShouldBe(1);
        index.Where(TaskFilter.DateRange("due_date", Time("2025-04-01T01:00:00+01:00"), Time("2025-04-01T02:00:00+01:00"))).Count().ShouldBe(1);
        index.Where(TaskFilter.DateRange("updated_at", Time("2025-03-02T10:00:00.5Z"), Time("2025-03-02T10:00:00.6Z"))).Count().ShouldBe(1);

        int Count(string field, DateOnly from, DateOnly before) => index.Where(TaskFilter.DateRange(field, from, before)).Count();
    }

    [Theory]
    [InlineData("-12.5", "-12.5", 1)]
    [InlineData("-12.4999", null, 0)]
    [InlineData("-12.5001", "-12.4999", 1)]
    [InlineData(null, "-12.5001", 0)]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335", 1)]
    [InlineData("79228162514264337593543950335", null, 0)]
    [InlineData(null, "-79228162514264337593543950335", 0)]
    public void A_number_is_in_a_range_with_both_its_ends(string? least, string? most, int count)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(TaskFilter.NumberRange("budget", Number(least), Number(most))).Count().ShouldBe(count);
    }

    [Fact]
    public void A_range_without_bounds_matches_the_tasks_with_a_value()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(TaskFilter.DateRange("due_date", default(DateOnly?), null)).Count().ShouldBe(1);
        index.Where(TaskFilter.NumberRange("estimated_hours", null, null)).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("0", "1", "TASK-1 TASK-2")]
    [InlineData("0.5", "0.5", "TASK-2")]
    [InlineData("0.51", "1", "TASK-1")]
    [InlineData("1", "0", "")]
    [InlineData("-5", "79228162514264337593543950335", "TASK-1 TASK-2")]
    public void Progress_is_the_ticked_share_of_a_checklist(string least, string most, string ids)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        string.Join(' ', index.Where(TaskFilter.Progress(Number(least)!.Value, Number(most)!.Value))).ShouldBe(ids);
    }

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
