using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>What a rule about one file can ask, and in which order several say what they found.</summary>
public sealed class TaskValuesTests
{
    [Fact]
    public void Each_kind_of_value_is_found_by_the_role_of_its_field()
    {
        TaskValues task = Empty("title: Write\nhours: 2");
        TaskSchema schema = task.Schema;
        task.Texts[schema[FieldRole.Title].Slot] = "Write";
        task.Names[schema[FieldRole.Status].Slot] = ["todo"];
        task.Dates[schema[FieldRole.Due].Slot] = new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly);
        task.Numbers[schema[FieldRole.EstimatedHours].Slot] = 2000;
        task.Nodes[(int)FieldRole.Title - 1] = 2;

        task.Text(FieldRole.Title).ShouldBe("Write");
        task.NamesOf(FieldRole.Status).ShouldBe(["todo"]);
        task.Date(FieldRole.Due).ShouldBe(new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly));
        task.Number(FieldRole.EstimatedHours).ShouldBe(2000);
        task.Span(FieldRole.Title).ShouldBe(new SourceSpan(2, 8, 2, 13));
    }

    [Fact]
    public void What_the_file_does_not_have_is_absent()
    {
        TaskValues task = Empty("title: Write");

        task.Id.ShouldBeEmpty();
        task.Text(FieldRole.Title).ShouldBeNull();
        task.NamesOf(FieldRole.Status).ShouldBeEmpty();
        task.Date(FieldRole.Due).ShouldBe(TaskDate.None);
        task.Number(FieldRole.EstimatedHours).ShouldBeNull();
        task.Span(FieldRole.Title).ShouldBe(default);
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_task()
    {
        List<Finding> findings = [];

        RuleSet.CheckValues(Empty("title: Write"), findings);

        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Findings_come_by_place_and_after_those_that_were_there()
    {
        TaskValues task = Empty("id: a b\ndue: 1\nupdated: 1\ncreated: 2");
        task.Id = "a b";
        task.Nodes[(int)FieldRole.Id - 1] = 2;
        Date(FieldRole.Updated, 1, 4);
        Date(FieldRole.Due, 1, 6);
        Date(FieldRole.Created, 2, 8);
        Finding earlier = new(DiagnosticCatalogue.Find("TBT1017")!, "z.md", new SourceSpan(9, 1, 9, 2), "Earlier");
        List<Finding> findings = [earlier];

        RuleSet.CheckValues(task, findings);

        findings.Select(static finding => finding.Id).ShouldBe(["TBT1017", "TBT2003", "TBT2014", "TBT2013"]);

        void Date(FieldRole role, long day, int node)
        {
            task.Dates[task.Schema[role].Slot] = new TaskDate(day * TimeSpan.TicksPerDay, TaskDate.DateOnly);
            task.Nodes[(int)role - 1] = node;
        }
    }

    private static TaskValues Empty(string frontMatter) =>
        new("tasks/a.md", Presets.Default, YamlReader.Read(frontMatter, 2, repairBareAt: false)) { Folders = [] };
}
