using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownPerformanceKeyTests
{
    [Fact]
    public void A_key_without_a_meaning_is_reported_with_the_nearest()
    {
        Finding[] findings = PerformanceText.FindingsOf(
            """
            analytics:
              chunksize: 64
            """);

        findings.ShouldBeOnly("TBT9017", 2, 3, 2, 12, "'chunksize' is not a key of 'analytics'; did you mean 'chunk_size'?");
    }

    [Fact]
    public void A_section_without_a_meaning_is_reported_with_the_nearest() =>
        PerformanceText.FindingsOf("cach: { memory_limit_mb: 1 }").ShouldBeOnly(
            "TBT9017", 1, 1, 1, 5, "'cach' is not a key of the performance settings; did you mean 'cache'?");

    [Theory]
    [InlineData("batch_size: 8", "'batch_size' is not a key of the performance settings; it belongs under 'io'")]
    [InlineData("cache: { batch_size: 8 }", "'batch_size' is not a key of 'cache'; it belongs under 'io'")]
    public void A_key_in_the_wrong_place_is_told_where_it_belongs(string text, string message) =>
        PerformanceText.FindingsOf(text).ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void What_stands_beside_it_is_read() =>
        PerformanceText.ValuesOf("io: { batch: 1, batch_size: 8 }\nother: 3").ShouldBe([(4, 8L)]);
}
