using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

/// <summary>A file lists 200 findings, and one more that counts the rest; what decides about the file is never among the rest.</summary>
public sealed class TooManyFindingsTests
{
    private const int Limit = BoundedFindings.Limit;

    [Fact]
    public void A_file_of_nothing_but_mistakes_lists_the_first_and_counts_the_rest()
    {
        Finding[] findings = TaskText.ReadFields(Lines(40_000, i => $"k{i}: &a{i} x")).Findings;

        findings.Length.ShouldBe(Limit + 1);
        findings[..^1].Select(finding => (finding.Id, finding.Span.Line)).ShouldBe(Enumerable.Range(4, Limit).Select(line => ("TBT1004", line)));
        findings[^1].Id.ShouldBe("TBT1018");
        findings[^1].Span.Line.ShouldBe(4 + Limit);
        findings[^1].Message.ShouldBe("39800 more findings of this file are not listed (39800 TBT1004); correct those that are listed and build again");
    }

    [Fact]
    public void As_many_as_are_listed_have_no_rest()
    {
        TaskText.ReadFields(Lines(Limit, Unknown)).Findings.Select(finding => finding.Id).ShouldBe(Enumerable.Repeat("TBT2008", Limit));
    }

    [Fact]
    public void A_rest_of_one_is_counted_in_the_singular()
    {
        Finding[] findings = TaskText.ReadFields(Lines(Limit + 1, Unknown)).Findings;

        findings[^1].Message.ShouldBe("1 more finding of this file is not listed (1 TBT2008); correct those that are listed and build again");
        findings.Length.ShouldBe(Limit + 1);
    }

    [Fact]
    public void An_error_behind_more_messages_than_are_listed_still_rejects_the_file()
    {
        TaskDocument document = TaskText.ReadFields(Lines(5_000, Unknown) + "status: nonsense");

        document.IsRejected.ShouldBeTrue();
        document.Findings.ShouldContain(finding => finding.Id == "TBT2006" && finding.Span.Line == 5_004);
    }

    [Fact]
    public void Messages_alone_reject_nothing() => TaskText.ReadFields(Lines(5_000, Unknown)).IsRejected.ShouldBeFalse();

    [Fact]
    public void Errors_are_listed_before_messages_wherever_they_stand()
    {
        string[] ids = [.. TaskText.ReadFields(Lines(3_000, Unknown) + Lines(500, i => $"notes: {i}")).Findings.Select(finding => finding.Id)];

        ids.Count(id => id == "TBT1009").ShouldBe(Limit - 1);
        ids.Count(id => id == "TBT2008").ShouldBe(1);
        ids.Count(id => id == "TBT1018").ShouldBe(1);
    }

    [Fact]
    public void The_first_of_each_diagnostic_stays_since_the_project_may_have_made_it_an_error()
    {
        Finding[] findings = TaskText.ReadFields(Lines(500, i => $"notes: {i}") + "assigne: x\nassignes: y").Findings;

        findings.Where(finding => finding.Id == "TBT2009").ShouldHaveSingleItem().Message.ShouldContain("'assigne'");
        findings.Single(finding => finding.Id == "TBT1018").Key.ShouldBe("TBT1009 TBT2009");
    }

    [Fact]
    public void Which_findings_stay_does_not_depend_on_when_they_were_found()
    {
        Finding[] found = [.. Enumerable.Range(1, 5_000).Select(line => Some(line % 7 == 0 ? UnknownField.Descriptor : MalformedYaml.Descriptor, line))];
        Finding[] expected = BoundedFindings.Of("tasks/x.md", found);
        Random random = new(1);

        for (int time = 0; time < 5; time++)
        {
            random.Shuffle(found);
            BoundedFindings.Of("tasks/x.md", found).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_file_is_bounded_for_what_it_depends_on_and_others_are_not_touched()
    {
        string ids = string.Join(", ", Enumerable.Range(1, 30_000).Select(i => $"none-{i}"));
        Finding[] findings = SketchedTasks.Check($"""
            == a.md
            id: a
            dependencies: [b, missing]
            == b.md
            id: b
            dependencies: [{ids}]
            == c.md
            id: c
            dependencies: [also-missing]
            """).Findings;

        findings.Length.ShouldBe(1 + Limit + 1 + 1);
        findings.ShouldBe(findings.Order(FindingOrder.Instance));
        findings[^2].Message.ShouldStartWith("29800 more findings of this file are not listed (29800 TBT3001)");
        (findings[0].Path, findings[^1].Path).ShouldBe(("a.md", "c.md"));
    }

    [Fact]
    public void A_list_that_names_one_task_again_and_again_is_bounded()
    {
        string ids = string.Join(", ", Enumerable.Repeat("a", 30_000));

        SketchedTasks.Check($"""
            == a.md
            id: a
            == b.md
            id: b
            dependencies: [{ids}]
            """).Findings.Length.ShouldBe(Limit + 1);
    }

    [Fact]
    public void Files_of_settings_are_bounded_too()
    {
        byte[] keys = System.Text.Encoding.UTF8.GetBytes(Lines(5_000, Unknown));
        byte[] lines = System.Text.Encoding.UTF8.GetBytes(Lines(5_000, i => $"nonsense {i}"));

        SchemaReader.Read("tasks.schema.yaml", keys).Findings.Length.ShouldBe(Limit + 1);
        PerformanceReader.Read("performance.yaml", keys).Findings.Length.ShouldBe(Limit + 1);
        BaselineFormat.Read("known.txt", lines).Findings.Length.ShouldBe(Limit + 1);
    }

    [Fact]
    public void A_later_build_says_what_a_clean_one_says()
    {
        using Workspace workspace = new();
        workspace.Write("tasks/a.md", TaskText.WithFields(Lines(1_000, i => $"k{i}: &a{i} x")));
        workspace.Build().Findings.Length.ShouldBe(Limit + 1);

        workspace.WriteTask("tasks/b.md", "b");
        workspace.ShouldEqualCleanBuild(workspace.Build());

        workspace.Write("tasks/a.md", TaskText.WithFields(Lines(Limit + 1, Unknown)));
        workspace.ShouldEqualCleanBuild(workspace.Build());
    }

    [Fact]
    public void Counting_messages_is_a_message_even_where_warnings_are_errors() =>
        SeverityOf(Lines(Limit + 1, Unknown), "", TreatWarningsAsErrors).ShouldBe(DiagnosticSeverity.Info);

    [Fact]
    public void Counting_what_is_switched_off_says_nothing() =>
        SeverityOf(Lines(Limit + 1, Unknown), "TBT2008: off", TreatWarningsAsErrors).ShouldBe(DiagnosticSeverity.None);

    [Fact]
    public void Counting_what_the_project_made_an_error_is_a_warning() =>
        SeverityOf(Lines(Limit + 1, Unknown), "TBT2008: error", BuildSeverities.Default).ShouldBe(DiagnosticSeverity.Warning);

    [Fact]
    public void Counting_errors_is_a_warning() =>
        SeverityOf(Lines(Limit + 1, i => $"k{i}: &a{i} x"), "", BuildSeverities.Default).ShouldBe(DiagnosticSeverity.Warning);

    private static BuildSeverities TreatWarningsAsErrors => new() { TreatWarningsAsErrors = true };

    private static DiagnosticSeverity SeverityOf(string fields, string rules, BuildSeverities severities)
    {
        using Workspace workspace = new();
        workspace.Write("tasks.schema.yaml", $"rules: {{ {rules} }}\n");
        workspace.Write("tasks/a.md", TaskText.WithFields(fields));
        return workspace.Build(request => request with { Severities = severities }).Findings
            .SingleOrDefault(reported => reported.Finding.Id == "TBT1018")?.Severity ?? DiagnosticSeverity.None;
    }

    private static string Unknown(int number) => $"unknown_key_{number}: x";

    private static Finding Some(DiagnosticDescriptor descriptor, int line) =>
        new(descriptor, "tasks/x.md", SourceSpan.OnLine(line, 1, 1), $"Line {line}");

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
