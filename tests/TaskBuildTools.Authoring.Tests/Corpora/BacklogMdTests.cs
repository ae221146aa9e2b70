using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>The counts of the corpus' own description, each difference explained.</summary>
public sealed class BacklogMdTests
{
    [Fact]
    public void All_files_are_read_or_have_a_reason()
    {
        Corpus corpus = Corpus.BacklogMd();

        // The description says 692 files; nine are readme files without front matter, which the preset excludes, and so is
        // the decision whose status no task has.
        corpus.Documents.Length.ShouldBe(692);
        corpus.Documents.Where(document => document.IsRejected && !IsReadme(document))
            .ShouldHaveSingleItem().Path.ShouldStartWith("decisions/");
        corpus.Documents.Count(IsReadme).ShouldBe(9);
        corpus.FindingCounts().ShouldBe(
            new Dictionary<string, int> { ["TBT1001"] = 9, ["TBT1007"] = 32, ["TBT2006"] = 1 },
            ignoreOrder: true);

        // The date of that decision, which is not read as the date of creation.
        corpus.Documents.SelectMany(document => document.Synonyms).ShouldHaveSingleItem().Key.ShouldBe("date");
    }

    [Fact]
    public void The_files_that_are_not_strict_YAML_are_repaired_by_the_preset_and_rejected_without_it()
    {
        Corpus lenient = Corpus.BacklogMd();
        Corpus strict = Corpus.BacklogMd(SchemaText.Read("preset: backlog.md\nrepair_bare_at: false"));

        string[] repaired = [.. lenient.Documents.Where(d => d.Findings.Any(f => f.Id == "TBT1007")).Select(d => d.Path)];
        string[] rejected = [.. strict.Documents.Where(d => d.Findings.Any(f => f.Id == "TBT1006")).Select(d => d.Path)];
        repaired.Length.ShouldBe(21);
        rejected.ShouldBe(repaired);
        strict.Documents.Where(d => repaired.Contains(d.Path)).ShouldAllBe(d => d.IsRejected && d.Id.StartsWith("BACK-"));

        // The place of each finding is that of the @ in the file.
        for (int i = 0; i < lenient.Files.Length; i++)
        {
            string[] lines = File.ReadAllLines(lenient.Files[i]);
            foreach (var finding in lenient.Documents[i].Findings.Where(finding => finding.Id == "TBT1007"))
            {
                lines[finding.Span.Line - 1][(finding.Span.Column - 1)..(finding.Span.EndColumn - 1)].ShouldBe(finding.Key);
            }
        }
    }

    [Fact]
    public void Ids_and_their_duplicates_are_those_of_the_description()
    {
        Corpus corpus = Corpus.BacklogMd();

        // Readme files have none; one of them shows a task as an example.
        string[] ids = [.. corpus.Documents.Where(document => !IsReadme(document)).Select(document => document.Id)];
        ids.Length.ShouldBe(692 - 9);
        ids.ShouldAllBe(id => id.Length > 0);

        // The description has 10 duplicates among the original 696 files; nine of them are among the 692 that are here.
        ids.CountBy(id => id, StringComparer.OrdinalIgnoreCase).Where(pair => pair.Value > 1).Select(pair => pair.Value)
            .ShouldBe([2, 2, 2, 2, 2, 2, 2, 2, 2]);
        ids.ShouldContain("BACK-24.1");
    }

    [Fact]
    public void Edges_are_those_of_the_description()
    {
        Corpus corpus = Corpus.BacklogMd();

        // The description has 92, from the files that are strict YAML of the original 696; four of those are not here, and
        // of the files here the strict ones have 91. The 21 that are repaired have 12 more.
        (TaskDocument From, string To)[] edges =
            [.. corpus.Accepted.SelectMany(document => document.Dependencies.Select(dependency => (document, dependency.Id)))];
        edges.Length.ShouldBe(91 + 12);
        edges.Count(edge => edge.From.Findings.Length == 0).ShouldBe(91);

        // Most have the prefix that ids had before they were renamed.
        edges.Count(edge => edge.To.StartsWith("task-", StringComparison.OrdinalIgnoreCase)).ShouldBe(88);
        edges.Count(edge => edge.To.StartsWith("BACK-", StringComparison.OrdinalIgnoreCase)).ShouldBe(15);
    }

    [Fact]
    public void Dates_with_and_without_a_time_are_read()
    {
        Corpus corpus = Corpus.BacklogMd();

        TaskDate[] created = [.. corpus.Accepted.Select(document => document.Dates[0]).Where(date => !date.IsAbsent)];
        created.Count(date => date.Zone == TaskDate.Naive).ShouldBe(440);
        created.Count(date => date.Zone == TaskDate.DateOnly).ShouldBe(233);
    }

    [Fact]
    public void Statuses_have_the_spelling_of_the_schema()
    {
        Corpus corpus = Corpus.BacklogMd();
        int slot = Presets.BacklogMd[FieldRole.Status].Slot;

        // Two files write "Done" in quotes, one "To do".
        corpus.Accepted.Where(document => document.Names[slot].Length > 0).CountBy(document => document.Names[slot][0]).ShouldBe(
            new Dictionary<string, int> { ["Done"] = 575, ["To Do"] = 86, ["Won't Do"] = 5, ["In Progress"] = 3, ["Draft"] = 1 },
            ignoreOrder: true);
    }

    [Fact]
    public void Checklists_are_those_that_a_look_at_each_line_finds()
    {
        Corpus corpus = Corpus.BacklogMd();

        for (int i = 0; i < corpus.Files.Length; i++)
        {
            TaskDocument document = corpus.Documents[i];
            string body = Encoding.UTF8.GetString(File.ReadAllBytes(corpus.Files[i]).AsSpan(document.BodyOffset));
            if (document.BodyLength == 0 || body.Contains("```", StringComparison.Ordinal) || body.Contains("~~~", StringComparison.Ordinal))
            {
                continue;
            }

            int lines = body.Split('\n').Count(line => System.Text.RegularExpressions.Regex.IsMatch(
                line, @"^[ \t]*([-*+]|[0-9]{1,9}[.)])[ \t]+\[[ xX]\]([ \t\r]|$)"));
            document.ChecklistTotal.ShouldBe(lines, document.Path);
        }

    }

    private static bool IsReadme(TaskDocument document) =>
        ("/" + document.Path).EndsWith("/readme.md", StringComparison.Ordinal);
}
