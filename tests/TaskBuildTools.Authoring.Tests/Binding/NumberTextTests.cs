using TaskBuildTools.Authoring.Binding;

namespace TaskBuildTools.Authoring.Tests.Binding;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("2.0", 2000)]
    [InlineData("2.5", 2500)]
    [InlineData(".25", 250)]
    [InlineData("+3.", 3000)]
    [InlineData("1e3", 1_000_000)]
    [InlineData("0.0005", 0)]
    [InlineData("0.0015", 2)]
    [InlineData("0.0025", 2)]
    [InlineData("0.00251", 3)]
    [InlineData("1000000", 1_000_000_000)]
    public void Hours_are_thousandths_rounded_half_to_even(string text, long thousandths)
    {
        NumberText.TryRead(text, isHours: true, out long read, out _).ShouldBeTrue();
        read.ShouldBe(thousandths);
    }

    [Theory]
    [InlineData("two", "write hours as 8 or 2.5")]
    [InlineData("2h", "write hours as 8 or 2.5")]
    [InlineData("2,5", "write hours as 8 or 2.5")]
    [InlineData("NaN", "write hours as 8 or 2.5")]
    [InlineData(".inf", "write hours as 8 or 2.5")]
    [InlineData("1e99", "write hours as 8 or 2.5")]
    [InlineData("0x10", "write hours as 8 or 2.5")]
    [InlineData("-1", "hours cannot be negative")]
    [InlineData("1000000.001", "it is larger than 1,000,000 hours")]
    public void What_are_no_hours_has_a_reason(string text, string reason)
    {
        NumberText.TryRead(text, isHours: true, out _, out string given).ShouldBeFalse();
        given.ShouldBe(reason);
    }

    [Fact]
    public void Other_numbers_may_be_negative_within_a_range()
    {
        NumberText.TryRead("-1.5", isHours: false, out long read, out _).ShouldBeTrue();
        read.ShouldBe(-1500);
        NumberText.TryRead("1000000000001", isHours: false, out _, out string reason).ShouldBeFalse();
        reason.ShouldBe("it is out of range");
    }
}
