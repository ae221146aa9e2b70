using System.Globalization;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A date is written as the one that it replaces.</summary>
public sealed class DateEditTests
{
    [Theory]
    [InlineData("2025-01-01", "2026-03-04")]
    [InlineData("'2025-01-01'", "'2026-03-04'")]
    [InlineData("2025-01-01 10:00", "2026-03-04 21:05")]
    [InlineData("'2025-01-01 10:00' # u", "'2026-03-04 21:05' # u")]
    [InlineData("2025-01-01T10:00:00", "2026-03-04T21:05:06")]
    [InlineData("2025-01-01t10:00:00z", "2026-03-04t21:05:06z")]
    [InlineData("2025-01-01T10:00:00Z", "2026-03-04T21:05:06Z")]
    [InlineData("2025-01-01T10:00:00.5Z", "2026-03-04T21:05:06.7Z")]
    [InlineData("2025-01-01T10:00:00.123456Z", "2026-03-04T21:05:06.789000Z")]
    [InlineData("2025-01-01T10:00:00.123456789", "2026-03-04T21:05:06.789000000")]
    [InlineData("2025-01-01T10:00:00+02:00", "2026-03-04T23:05:06+02:00")]
    [InlineData("2025-01-01T10:00:00 +0330", "2026-03-05T00:35:06 +0330")]
    [InlineData("2025-01-01T10:00-05", "2026-03-04T16:05-05")]
    [InlineData("2025-01-01T10:00:00+00:00", "2026-03-04T21:05:06+00:00")]
    [InlineData("soon", "2026-03-04T21:05:06Z")]
    [InlineData("~", "2026-03-04T21:05:06Z")]
    public void A_moment_takes_the_form_of_the_old_date(string before, string after)
    {
        DateTimeOffset moment = DateTimeOffset.Parse("2026-03-04T21:05:06.789Z", CultureInfo.InvariantCulture);
        Lines("title: t\nupdated_at: " + before, new SetField("updated_at", FieldValue.Moment(moment))).ShouldBe("title: t\nupdated_at: " + after);
    }

    [Theory]
    [InlineData("created_at: 2025-01-01", "updated_at: 2026-03-04")]
    [InlineData("created_at: 2025-01-01 10:00", "updated_at: 2026-03-04 21:05")]
    [InlineData("created_at: '2025-01-01T10:00'", "updated_at: 2026-03-04T21:05")]
    [InlineData("agent: bo", "updated_at: 2026-03-04T21:05:06Z")]
    public void The_time_of_the_last_update_is_set_in_the_form_of_the_files_other_dates(string other, string added)
    {
        TaskFileEditor editor = new(Authoring.Schema.Presets.Default);
        DateTimeOffset moment = DateTimeOffset.Parse("2026-03-04T22:05:06+01:00", CultureInfo.InvariantCulture);
        byte[] file = System.Text.Encoding.UTF8.GetBytes($"---\nid: a\ntitle: t\n{other}\n---\n");
        EditedTaskFile edited = editor.Apply("a.md", file, new TaskEdit([Set("title", "u")], moment));
        System.Text.Encoding.UTF8.GetString(edited.Bytes).ShouldBe($"---\nid: a\ntitle: u\n{other}\n{added}\n---\n");
    }

    [Theory]
    [InlineData("2025-01-01", TaskDate.DateOnly, "2026-03-04")]
    [InlineData("2025-01-01T10:00", TaskDate.DateOnly, "2026-03-04")]
    [InlineData("2025-01-01 10:00", TaskDate.Naive, "2026-03-04 21:05:06.789")]
    [InlineData("2025-01-01", TaskDate.Naive, "2026-03-04T21:05:06.789")]
    [InlineData("2025-01-01T10:00:00Z", (short)0, "2026-03-04T21:05:06.789Z")]
    [InlineData("2025-01-01T10:00:00+00:00", (short)0, "2026-03-04T21:05:06.789+00:00")]
    [InlineData("2025-01-01T10:00:00Z", (short)-90, "2026-03-04T21:05:06.789-01:30")]
    [InlineData("2025-01-01T10:00:00+0200", (short)120, "2026-03-04T21:05:06.789+0200")]
    public void An_exact_date_reads_back_exactly(string before, short zone, string after)
    {
        long ticks = new DateTime(2026, 3, 4, 21, 5, 6, 789).Ticks;
        TaskDate date = new(zone == TaskDate.DateOnly ? ticks / TimeSpan.TicksPerDay * TimeSpan.TicksPerDay : ticks, zone);
        Lines("title: t\ndue_date: " + before, new SetField("due_date", FieldValue.Date(date))).ShouldBe("title: t\ndue_date: " + after);
    }

    [Theory]
    [InlineData("2.50", 2500, "2.50")]
    [InlineData("2", 2500, "2.5")]
    [InlineData("'2'", 125, "'0.125'")]
    [InlineData("1e3", 1_000_000, "1e3")]
    [InlineData("~", 8000, "8")]
    [InlineData("many", 0, "0")]
    public void A_number_is_written_plainly(string before, long thousandths, string after) =>
        Lines("title: t\nestimated_hours: " + before, new SetField("estimated_hours", FieldValue.Number(thousandths)))
            .ShouldBe("title: t\nestimated_hours: " + after);
}
