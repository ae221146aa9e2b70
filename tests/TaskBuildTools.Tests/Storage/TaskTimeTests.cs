namespace TaskBuildTools.Tests.Storage;

public class TaskTimeTests
{
    [Fact]
    public void A_day_and_a_time_without_offset_count_as_utc()
    {
        var day = new TaskTime(new DateTime(2025, 5, 6).Ticks, TaskTime.DateZone);
        var local = new TaskTime(new DateTime(2025, 5, 6).Ticks, TaskTime.LocalZone);

        (day.Form, local.Form).ShouldBe((TaskTimeForm.Date, TaskTimeForm.Local));
        day.Value.ShouldBe(new DateTimeOffset(2025, 5, 6, 0, 0, 0, TimeSpan.Zero));
        local.ToString().ShouldBe("2025-05-06T00:00:00");
        day.ShouldNotBe(local);
        (local < day).ShouldBeTrue();
    }

    [Fact]
    public void The_day_is_that_of_the_writer()
    {
        var late = new TaskTime(new DateTime(2025, 5, 6, 23, 0, 0).Ticks, 120);

        late.Date.ShouldBe(new DateOnly(2025, 5, 7));
        late.ToString().ShouldBe("2025-05-07T01:00:00+02:00");
    }

    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(long.MinValue + 1, 60)]
    [InlineData(0, -60)]
    [InlineData(0, 32767)]
    [InlineData(3155378975999999999, 840)]
    public void What_no_calendar_holds_is_held_at_its_edge(long ticks, short zone)
    {
        var time = new TaskTime(ticks, zone);

        time.Value.UtcTicks.ShouldBeInRange(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        time.ToString().ShouldNotBeEmpty();
    }
}
