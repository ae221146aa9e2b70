using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MalformedPerformanceFileTests
{
    [Fact]
    public void A_bracket_that_is_never_closed_is_reported_where_it_opens()
    {
        Finding[] findings = PerformanceText.FindingsOf("io: { batch_size: 8\n");

        findings.ShouldBeOnly("TBT9016", 1, 5, 1, 6, "The '{' that opens here is not closed");
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_with_the_first()
    {
        Finding[] findings = PerformanceText.FindingsOf(
            """
            io:
              batch_size: 8
              batch_size: 9
            """);

        findings.ShouldHaveSingleItem().Id.ShouldBe("TBT9016");
        findings[0].Span.ShouldBe(new SourceSpan(3, 3, 3, 13));
        findings[0].Related.ShouldHaveSingleItem().ShouldBe(new RelatedPlace("performance.yaml", new SourceSpan(2, 3, 2, 13), "First here"));
    }

    [Fact]
    public void A_section_that_stands_twice_is_reported() =>
        PerformanceText.FindingsOf("io: { batch_size: 8 }\nio: { batch_size: 9 }\n").Places().ShouldBe(["TBT9016 2,1"]);

    [Theory]
    [InlineData("- cache")]
    [InlineData("fast")]
    public void Something_else_than_a_mapping_is_reported(string text) =>
        PerformanceText.FindingsOf(text).ShouldHaveSingleItem().Message.ShouldBe("The performance settings must be 'key: value' lines");

    [Fact]
    public void Too_much_text_is_reported_and_not_read() =>
        PerformanceText.FindingsOf(new string('#', 1024 * 1024 + 1)).ShouldHaveSingleItem().Message.ShouldBe("The performance file is larger than 1 MiB");
}
