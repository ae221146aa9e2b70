using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>What a message tells to write, written as it is shown, makes the build green, and nothing else changes.</summary>
public sealed partial class ShownRemedyTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("proposed")]
    [InlineData("won't fix now")]
    [InlineData("on hold: later")]
    [InlineData("3")]
    [InlineData("yes")]
    [InlineData("[draft]")]
    [InlineData("a, b")]
    [InlineData("#later")]
    [InlineData("übergeben")]
    public void The_line_of_an_unknown_status_allows_it_beside_all_others(string status)
    {
        Task("a", $"status: \"{status}\"");
        Task("b", "status: done");

        _workspace.Write("tasks.schema.yaml", Line("TBT2006", "to allow it, add to tasks.schema.yaml: ") + "\n");

        ShouldIndex(2);
    }

    [Fact]
    public void A_second_unknown_status_is_told_where_the_first_one_was_added()
    {
        Task("a", "status: proposed");
        Task("b", "status: parked");
        _workspace.Write("tasks.schema.yaml", "add_statuses:\n  proposed: open\n");

        string line = Line("TBT2006", "add to 'add_statuses' in tasks.schema.yaml: ");
        _workspace.Write("tasks.schema.yaml", $"add_statuses:\n  proposed: open\n  {line}\n");

        ShouldIndex(2);
    }

    [Fact]
    public void The_line_fits_a_schema_with_statuses_of_its_own_and_takes_the_usual_meaning_of_a_usual_name()
    {
        Task("a", "status: done");
        Task("b", "status: idea");
        const string Schema = "statuses: { idea: blocked, shipped: closed }\n";
        _workspace.Write("tasks.schema.yaml", Schema);

        string line = Line("TBT2006", "add to tasks.schema.yaml: ");
        line.ShouldBe("add_statuses: { done: closed }");
        _workspace.Write("tasks.schema.yaml", Schema + line + "\n");

        ShouldIndex(2);
    }

    [Fact]
    public void The_line_fits_a_project_that_names_a_preset()
    {
        Task("a", "status: parked");
        Task("b", "status: To Do");

        string line = Line("TBT2006", "in place of the preset, with: ", request => request with { Schema = "backlog.md" });
        _workspace.Write("own.schema.yaml", line + "\n");

        ShouldIndex(2, request => request with { Schema = _workspace["own.schema.yaml"] });
    }

    [Theory]
    [InlineData("p2")]
    [InlineData("must have")]
    [InlineData("'0'")]
    public void The_line_of_an_unknown_priority_allows_it_beside_all_others(string priority)
    {
        Task("a", $"priority: {priority}");
        Task("b", "priority: urgent");

        _workspace.Write("tasks.schema.yaml", Line("TBT2007", "lowest first, and add to tasks.schema.yaml: ") + "\n");

        ShouldIndex(2);
    }

    [Theory]
    [InlineData("guide.md")]
    [InlineData("notes/ideas/what's next {1}.md")]
    [InlineData("notes/a [b] & \"c\".md")]
    public void The_pattern_for_a_file_without_front_matter_leaves_it_out(string file)
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.Write("tasks/" + file, "# Only notes\n");
        string message = Message("TBT1001");
        Match shown = Pattern().Match(message);
        shown.Success.ShouldBeTrue(message);

        _workspace.Write("tasks.schema.yaml", shown.Groups["line"].Value + "\n");
        ShouldIndex(1, excluded: 1);

        File.Delete(_workspace["tasks.schema.yaml"]);
        ShouldIndex(
            1,
            request => request with { Folders = [new TaskFolder(_workspace["tasks"], [], [shown.Groups["pattern"].Value])] },
            excluded: 1);
    }

    [Fact]
    public void A_long_list_is_cut_and_a_long_value_is_not_offered()
    {
        string many = string.Join(", ", Enumerable.Range(1, 30).Select(number => $"state{number}: open"));
        _workspace.Write("tasks.schema.yaml", $"statuses: {{ {many} }}\n");
        Task("a", $"status: {new string('x', 90)}");

        string message = Message("TBT2006");

        message.ShouldContain("which has state1, state2,");
        message.ShouldContain("state12 and 18 more; use one of these");
        message.Length.ShouldBeLessThan(400);
    }

    private void Task(string id, string line) =>
        _workspace.Write($"tasks/{id}.md", $"---\nid: {id}\ntitle: The task {id}\n{line}\n---\n");

    private string Line(string id, string before, Func<BuildRequest, BuildRequest>? change = null)
    {
        string message = Message(id, change);
        int start = message.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        start.ShouldBeGreaterThan(0, message);
        return message[(start + before.Length)..];
    }

    private string Message(string id, Func<BuildRequest, BuildRequest>? change = null)
    {
        Finding finding = _workspace.Build(change).Findings.ShouldHaveSingleItem().Finding;
        finding.Id.ShouldBe(id);
        return finding.Message;
    }

    private void ShouldIndex(int tasks, Func<BuildRequest, BuildRequest>? change = null, int excluded = 0)
    {
        BuildOutcome outcome = _workspace.Build(change);

        outcome.Findings.Select(reported => reported.Finding.Message).ShouldBeEmpty();
        (outcome.Counts.Indexed, outcome.Counts.Excluded).ShouldBe((tasks, excluded));
    }

    [GeneratedRegex("exclude it: (?<line>exclude: \\['(?<pattern>[^']+)'\\]) in tasks.schema.yaml, or ExcludePatterns=\"\\k<pattern>\"")]
    private static partial Regex Pattern();
}
