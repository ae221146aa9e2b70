using System.Text.Json;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Json;

/// <summary>Dates and cursors are texts, as values and as names of members.</summary>
public sealed class ValuesAsTextTests
{
    [Theory]
    [InlineData("2026-12-11", TaskTimeForm.Date)]
    [InlineData("2026-12-11T09:30:00", TaskTimeForm.Local)]
    [InlineData("2026-12-11T09:30:00.1234567+14:00", TaskTimeForm.Offset)]
    [InlineData("0001-01-01T00:00:00-14:00", TaskTimeForm.Offset)]
    [InlineData("9999-12-31T23:59:59.9999999+00:00", TaskTimeForm.Offset)]
    public void A_date_reads_back_in_its_own_form(string text, TaskTimeForm form)
    {
        TaskTime time = TaskTime.Parse(text);

        time.Form.ShouldBe(form);
        string json = JsonSerializer.Serialize(time);
        JsonSerializer.Deserialize<string>(json).ShouldBe(text);
        JsonSerializer.Deserialize<TaskTime>(json).ShouldBe(time);
        JsonSerializer.Deserialize<Dictionary<TaskTime, int>>(JsonSerializer.Serialize(new Dictionary<TaskTime, int> { [time] = 1 }))!
            .ShouldHaveSingleItem().Key.ShouldBe(time);
    }

    [Fact]
    public void A_date_is_made_of_a_day_or_a_point_in_time()
    {
        var time = new DateTimeOffset(2026, 12, 11, 9, 30, 0, TimeSpan.FromHours(-3));

        new TaskTime(new DateOnly(2026, 12, 11)).ToString().ShouldBe("2026-12-11");
        new TaskTime(time).ToString().ShouldBe("2026-12-11T09:30:00-03:00");
        new TaskTime(time).Value.ShouldBe(time);
        TaskTime.TryParse("2026-12-32", out _).ShouldBeFalse();
        TaskTime.TryParse(null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => TaskTime.Parse("2026-12-32")).Message.ShouldBe("'2026-12-32' is no date: there is no such day.");
    }

    [Fact]
    public void A_cursor_reads_back()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskCursor cursor = index.All.Page(2).Next!.Value;

        JsonSerializer.Deserialize<TaskCursor>(JsonSerializer.Serialize(cursor)).ShouldBe(cursor);
        JsonSerializer.Deserialize<TaskCursor?>("null").ShouldBeNull();
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TaskCursor>("\"!\"")).Message.ShouldContain("Begin with the first page again");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TaskCursor>("null")).Message.ShouldContain("here is null");
    }
}
