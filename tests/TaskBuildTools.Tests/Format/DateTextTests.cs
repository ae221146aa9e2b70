using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Format;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2025-07-23", "2025-07-23T00:00:00.0000000", TaskTime.DateZone)]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000", TaskTime.DateZone)]
    [InlineData("2025-07-23T04:14", "2025-07-23T04:14:00.0000000", TaskTime.LocalZone)]
    [InlineData("2025-07-23 04:14", "2025-07-23T04:14:00.0000000", TaskTime.LocalZone)]
    [InlineData("2025-07-23t04:14:55", "2025-07-23T04:14:55.0000000", TaskTime.LocalZone)]
    [InlineData("2025-07-23T04:14:55.818958", "2025-07-23T04:14:55.8189580", TaskTime.LocalZone)]
    [InlineData("2025-07-23T04:14:55.818958+00:00", "2025-07-23T04:14:55.8189580", 0)]
    [InlineData("2025-07-23T04:14:55+02:30", "2025-07-23T04:14:55.0000000", 150)]
    [InlineData("2025-07-23T04:14:55-0800", "2025-07-23T04:14:55.0000000", -480)]
    [InlineData("2025-07-23T04:14:55+05", "2025-07-23T04:14:55.0000000", 300)]
    [InlineData("2025-07-23 04:14:55 +05:00", "2025-07-23T04:14:55.0000000", 300)]
    [InlineData("2025-07-23T04:14Z", "2025-07-23T04:14:00.0000000", 0)]
    [InlineData("2025-07-23T04:14:55.1z", "2025-07-23T04:14:55.1000000", 0)]
    [InlineData("2025-07-23T04:14:55.123456789", "2025-07-23T04:14:55.1234567", TaskTime.LocalZone)]
    [InlineData("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00.0000000", 840)]
    [InlineData("9999-12-31T23:59:59.9999999-14:00", "9999-12-31T23:59:59.9999999", -840)]
    public void Dates_are_read_as_written(string text, string wallClock, short expected)
    {
        DateText.TryRead(text, out long ticks, out short zone, out _).ShouldBeTrue();

        new DateTime(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff").ShouldBe(wallClock);
        zone.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2025-02-30", "there is no such day")]
    [InlineData("2023-02-29", "there is no such day")]
    [InlineData("2025-00-10", "there is no such month")]
    [InlineData("2025-13-01", "there is no such month")]
    [InlineData("0000-01-01", "there is no such year")]
    [InlineData("2025-01-01T24:00", "there is no such time of day")]
    [InlineData("2025-01-01T10:60", "there is no such time of day")]
    [InlineData("2025-01-01T10:00:60", "there is no such time of day")]
    [InlineData("2025-01-01T10:00:00+15:00", "there is no such offset from UTC")]
    [InlineData("2025-01-01T10:00:00+01:60", "there is no such offset from UTC")]
    [InlineData("2025-1-1", "write it as")]
    [InlineData("01.02.2025", "write it as")]
    [InlineData("tomorrow", "write it as")]
    [InlineData("2025-01-01T", "write it as")]
    [InlineData("2025-01-01T10", "write it as")]
    [InlineData("2025-01-01T10:00:00.", "write it as")]
    [InlineData("2025-01-01T10:00:00.1234567890", "write it as")]
    [InlineData("2025-01-01T10:00:00+1", "write it as")]
    [InlineData("2025-01-01T10:00:00+01:", "write it as")]
    [InlineData("2025-01-01T10:00:00+010", "write it as")]
    [InlineData("2025-01-01T10:00:00Zx", "write it as")]
    [InlineData("2025-01-01 ", "write it as")]
    [InlineData("2025-01-01T10:00 ", "write it as")]
    [InlineData("٢٠٢٥-01-01", "write it as")]
    public void What_is_no_date_has_a_reason(string text, string reason)
    {
        DateText.TryRead(text, out _, out _, out string given).ShouldBeFalse();

        given.ShouldStartWith(reason);
    }
}
