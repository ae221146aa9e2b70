using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public sealed class RepeatedFindingsTests
{
    [Fact]
    public void Of_one_cause_the_first_five_are_shown_and_the_rest_is_counted_at_its_first_place()
    {
        ImmutableArray<ReportedFinding> shown = Shorten([.. Enumerable.Range(1, 600).Select(number => Unknown($"tasks/{number:D3}.md", "waiting"))]);

        shown.Select(reported => reported.Finding.Path).ShouldBe(
            ["tasks/001.md", "tasks/002.md", "tasks/003.md", "tasks/004.md", "tasks/005.md", "tasks/006.md"]);
        string message = shown[5].Finding.Message;
        message.ShouldStartWith("595 more findings have this cause, the first of them here: The status 'waiting' is not in the schema");
        message.ShouldContain("add_statuses: { waiting: open }");
        message.ShouldEndWith(". How to see all.");
        shown.ShouldAllBe(reported => reported.Severity == DiagnosticSeverity.Error && reported.Finding.Id == "TBT2006");
    }

    [Fact]
    public void One_more_is_told_in_the_singular() =>
        Shorten([.. Enumerable.Range(1, 6).Select(number => Unknown($"{number}.md", "waiting"))])[^1].Finding.Message
            .ShouldStartWith("1 more finding has this cause: The status");

    [Fact]
    public void Five_are_shown_as_they_are()
    {
        ImmutableArray<ReportedFinding> five = [.. Enumerable.Range(1, 5).Select(number => Unknown($"{number}.md", "waiting"))];

        Shorten(five).ShouldBe(five);
    }

    [Fact]
    public void Another_value_another_severity_and_another_diagnostic_are_other_causes()
    {
        ImmutableArray<ReportedFinding> findings =
        [
            .. Enumerable.Range(1, 5).SelectMany(number => new[]
            {
                Unknown($"{number}.md", "waiting"),
                Unknown($"{number}.md", "parked"),
                Unknown($"{number}.md", "waiting") with { Severity = DiagnosticSeverity.Warning },
                new ReportedFinding(MissingFrontMatter.Create($"{number}.md"), DiagnosticSeverity.Error),
            }),
        ];

        Shorten(findings).ShouldBe(findings);
    }

    [Fact]
    public void What_stands_between_keeps_its_place()
    {
        ImmutableArray<ReportedFinding> findings =
        [
            .. Enumerable.Range(1, 9).Select(number => Unknown($"{number}.md", number == 7 ? "parked" : "waiting")),
        ];

        Shorten(findings).Select(reported => reported.Finding.Path).ShouldBe(["1.md", "2.md", "3.md", "4.md", "5.md", "6.md", "7.md"]);
    }

    private static ImmutableArray<ReportedFinding> Shorten(ImmutableArray<ReportedFinding> findings) =>
        RepeatedFindings.Shorten(findings, "How to see all.");

    private static ReportedFinding Unknown(string path, string status) =>
        new(UnknownStatus.Create(path, SourceSpan.OnLine(4, 9, status.Length), status, Presets.Default, []), DiagnosticSeverity.Error);
}
