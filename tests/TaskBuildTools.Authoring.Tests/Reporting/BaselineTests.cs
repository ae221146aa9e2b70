using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public class BaselineTests
{
    private static readonly DiagnosticDescriptor Error = new("TBT3001", "UnknownDependency", "Title", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor Warning = new("TBT3004", "DuplicateDependency", "Title", DiagnosticSeverity.Warning);

    [Fact]
    public void Known_findings_are_set_aside_wherever_they_stand_in_the_file()
    {
        Finding known = Finding(Error, "tasks/a.md", "x", line: 7);
        Finding known2 = Finding(Warning, "tasks/a.md", "y");
        Finding fresh = Finding(Error, "tasks/b.md", "x");

        BaselineResult result = Parse("TBT3001\ttasks/a.md\tx\nTBT3004\ttasks/a.md\ty\n").Apply([known, known2, fresh]);

        result.New.ShouldBe([fresh]);
        result.Known.ShouldBe([known, known2]);
        result.KnownCount.ShouldBe(2);
        result.Stale.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("TBT3002\ttasks/a.md\tx")]
    [InlineData("TBT3001\ttasks/A.md\tx")]
    [InlineData("TBT3001\ttasks/a.md\tX")]
    public void Id_path_and_key_must_all_be_the_same(string line) =>
        Parse(line).Apply([Finding(Error, "tasks/a.md", "x")]).KnownCount.ShouldBe(0);

    [Fact]
    public void Two_equal_findings_need_two_lines()
    {
        Finding first = Finding(Error, "a.md", "x", line: 1);
        Finding second = Finding(Error, "a.md", "x", line: 2);

        BaselineResult one = Parse("TBT3001\ta.md\tx\n").Apply([first, second]);
        BaselineResult two = Parse("TBT3001\ta.md\tx\nTBT3001\ta.md\tx\n").Apply([first, second]);

        one.Known.ShouldBe([first]);
        one.New.ShouldBe([second]);
        two.Known.ShouldBe([first, second]);
        two.New.ShouldBeEmpty();
    }

    [Fact]
    public void Stale_entries_are_one_message_at_the_first_of_them()
    {
        BaselineResult result = Parse("# old\nTBT3001\ta.md\tx\nTBT3001\tgone.md\ty\nTBT3004\tgone.md\t\n")
            .Apply([Finding(Error, "a.md", "x")]);

        result.Stale.ShouldBe([new BaselineEntry("TBT3001", "gone.md", "y"), new BaselineEntry("TBT3004", "gone.md", "")]);
        Finding stale = result.New.ShouldHaveSingleItem();
        stale.Descriptor.ShouldBe(StaleBaseline.Descriptor);
        (stale.Path, stale.Span.Line).ShouldBe(("known.txt", 3));
    }

    [Fact]
    public void Of_equal_entries_the_later_one_is_stale()
    {
        BaselineResult result = Parse("TBT3001\ta.md\tx\n\nTBT3001\ta.md\tx\n").Apply([Finding(Error, "a.md", "x")]);

        result.New.ShouldHaveSingleItem().Span.Line.ShouldBe(3);
    }

    [Fact]
    public void A_written_baseline_knows_what_it_was_written_from()
    {
        Finding[] findings =
        [
            Finding(Warning, "tasks/z.md", "tab\there, line\nhere, \\ and \r"),
            Finding(Error, "tasks/with space é.md", "x"),
            Finding(Error, "tasks/with space é.md", "x"),
            Finding(Error, "a.md", ""),
        ];

        byte[] written = Baseline.Write(findings);

        (Baseline baseline, Finding[] faults) = Baseline.Parse("known.txt", written);
        faults.ShouldBeEmpty();
        baseline.Count.ShouldBe(4);
        BaselineResult result = baseline.Apply(findings);
        result.New.ShouldBeEmpty();
        result.Stale.ShouldBeEmpty();
        Baseline.Write(findings.Reverse()).ShouldBe(written);
    }

    [Fact]
    public void A_written_baseline_is_sorted_and_escaped() =>
        Encoding.UTF8.GetString(Baseline.Write([Finding(Warning, "b.md", "k"), Finding(Error, "c.md", "one\ttwo\\"), Finding(Error, "B.md", "")]))
            .ShouldBe("""
                # Known findings of TaskBuildTools: a build does not report them. One a line: id, path, key; tabs between.
                TBT3001<TAB>B.md<TAB>
                TBT3001<TAB>c.md<TAB>one\ttwo\\
                TBT3004<TAB>b.md<TAB>k

                """.Replace("<TAB>", "\t"));

    [Fact]
    public void Settings_are_never_known()
    {
        Finding setting = TaskFolderNotFound.Create("", "tasks");

        Encoding.UTF8.GetString(Baseline.Write([setting])).ShouldNotContain("TBT9001");
        Parse($"TBT9001\t{setting.Path}\t{setting.Key}").Apply([setting]).New[0].ShouldBe(setting);
    }

    [Theory]
    [InlineData("TBT3001\ta.md\tx\r\n# comment\r\n\r\nTBT3004\ta.md\ty\r\n")]
    [InlineData("\uFEFFTBT3001\ta.md\tx\ntbt3004\ta.md\ty")]
    public void Line_ends_comments_and_a_byte_order_mark_do_not_matter(string text) => Parse(text).Count.ShouldBe(2);

    [Fact]
    public void Without_a_baseline_all_is_new() =>
        Baseline.Empty.Apply([Finding(Error, "a.md", "x")]).New.Length.ShouldBe(1);

    private static Finding Finding(DiagnosticDescriptor descriptor, string path, string key, int line = 3) =>
        new(descriptor, path, SourceSpan.OnLine(line, 5, 2), "Message", key);

    private static Baseline Parse(string text)
    {
        (Baseline baseline, Finding[] findings) = Baseline.Parse("known.txt", Encoding.UTF8.GetBytes(text));
        findings.ShouldBeEmpty();
        return baseline;
    }
}
