using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class MalformedBaselineTests
{
    [Theory]
    [InlineData("TBT3001 a.md x", "The line should be an id, a path and a key, separated by tabs")]
    [InlineData("TBT3001\ta.md", "The line should be an id, a path and a key, separated by tabs")]
    [InlineData("TBT3001\ta.md\tx\ty", "The line should be an id, a path and a key, separated by tabs")]
    [InlineData("CS1591\ta.md\tx", "The line begins with 'CS1591', which is not the id of a diagnostic, such as TBT3001")]
    [InlineData("TBT3001\ta.md\t\\x", @"The line has a backslash that is not part of \t, \n, \r or \\")]
    [InlineData("TBT3001\ta.md\tx\\", @"The line has a backslash that is not part of \t, \n, \r or \\")]
    public void A_line_that_makes_no_sense_is_reported(string line, string reason)
    {
        (Baseline baseline, Finding[] findings) =
            Baseline.Parse("known.txt", Encoding.UTF8.GetBytes($"# known\nTBT3001\ta.md\tx\n{line}\nTBT3001\tb.md\tx\n"));

        Finding finding = findings.ShouldHaveSingleItem();
        finding.Descriptor.ShouldBe(MalformedBaseline.Descriptor);
        finding.Path.ShouldBe("known.txt");
        finding.Span.ShouldBe(new SourceSpan(3, 1, 3, 1 + line.Length));
        finding.Message.ShouldBe(reason + "; correct it, remove it, or rewrite the baseline");
        baseline.Count.ShouldBe(2);
    }

    [Fact]
    public void Invalid_utf8_is_reported_and_the_other_lines_count()
    {
        (Baseline baseline, Finding[] findings) = Baseline.Parse(
            "known.txt",
            [.. "TBT3001\ta.md\tx\nTBT3001\t"u8, 0xFF, .. "\tx\n"u8]);

        Finding finding = findings.ShouldHaveSingleItem();
        finding.Span.Line.ShouldBe(2);
        finding.Message.ShouldStartWith("The line is not valid UTF-8;");
        baseline.Count.ShouldBe(1);
    }

    [Fact]
    public void A_good_baseline_is_not_reported() =>
        Baseline.Parse("known.txt", "# known\n\nTBT3001\ta.md\t\n"u8).Findings.ShouldBeEmpty();
}
