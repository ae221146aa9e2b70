using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>The counts of the corpus' own description, each difference explained.</summary>
public sealed class AgentTaskManagementSystemTests
{
    [Fact]
    public void Files_front_matters_and_ids_are_those_of_the_description()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        corpus.Documents.Length.ShouldBe(69);
        corpus.Accepted.Count().ShouldBe(67);
        string[] ids = [.. corpus.Accepted.Select(document => document.Id)];
        ids.Distinct().Count().ShouldBe(61);
        ids.CountBy(id => id).Where(pair => pair.Value > 1).Select(pair => pair.Value).ShouldBe([4, 4]);
    }

    [Fact]
    public void Only_the_two_files_without_front_matter_are_rejected_and_only_the_16th_key_is_unknown()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        // 44 of the 67 have the key status_timestamps.
        corpus.FindingCounts().ShouldBe(new Dictionary<string, int> { ["TBT1001"] = 2, ["TBT2008"] = 44 }, ignoreOrder: true);
        corpus.Documents.SelectMany(document => document.Others).ShouldAllBe(field => field.Key == "status_timestamps");
        corpus.Documents.SelectMany(document => document.Others).ShouldAllBe(field => field.Value.StartsWith('{'));
    }

    [Fact]
    public void Timestamps_are_naive_or_zoned_as_described()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        // The description has 57 naive and 77 zoned ones, which are created_at and updated_at of all 67 files. The three
        // dates due that are not null come on top: one naive, two zoned.
        TaskDate[] dates = [.. corpus.Accepted.SelectMany(document => document.Dates).Where(date => !date.IsAbsent)];
        dates.Length.ShouldBe(67 + 67 + 3);
        dates.Count(date => date.Zone == TaskDate.Naive).ShouldBe(57 + 1);
        dates.Count(date => date.Zone == 0).ShouldBe(77 + 2);
        corpus.Accepted.Count(document => !document.Dates[2].IsAbsent).ShouldBe(3);
    }

    [Fact]
    public void Statuses_have_the_spelling_of_the_schema()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        // The description names cancelled too; no file has it as its status.
        corpus.Accepted.CountBy(document => document.Names[1].Single()).ShouldBe(
            new Dictionary<string, int>
            {
                ["complete"] = 33,
                ["todo"] = 15,
                ["blocked_by"] = 9,
                ["pending"] = 6,
                ["in_progress"] = 3,
                ["blocked"] = 1,
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Edges_are_those_of_the_description()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        // 35 list items stand in 67 files; the description counts each id's edges once, and of the two ids that stand in
        // four folders each, one has a dependency in all four.
        corpus.Accepted.Sum(document => document.Dependencies.Length).ShouldBe(35);
        (string, string)[] edges =
            [.. corpus.Accepted.SelectMany(document => document.Dependencies.Select(d => (document.Id, d.Id))).Distinct()];
        edges.Length.ShouldBe(32);
        HashSet<string> ids = [.. corpus.Accepted.Select(document => document.Id)];
        edges.ShouldAllBe(edge => ids.Contains(edge.Item2));
    }

    [Fact]
    public void Every_title_agent_and_priority_is_there()
    {
        Corpus corpus = Corpus.AgentTaskManagementSystem();

        corpus.Accepted.ShouldAllBe(document => document.Texts[Presets.Default[FieldRole.Title].Slot] != null);
        corpus.Accepted.ShouldAllBe(document => document.Names[0].Length == 1 && document.Names[2].Length == 1);
        corpus.Accepted.Count(document => document.Names[4].Length == 1).ShouldBe(3);
        corpus.Accepted.Count(document => document.Numbers[0] is not null).ShouldBe(59);
    }
}
