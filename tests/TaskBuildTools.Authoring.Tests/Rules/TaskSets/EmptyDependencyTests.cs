using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public sealed class EmptyDependencyTests
{
    [Theory]
    [InlineData("dependencies:\n- #12\n- b", 5, 3, "A dependency has no value; a '#' begins a comment here: put the value in quotes")]
    [InlineData("dependencies:\n- # 12\n- b", 5, 3, "A dependency has no value; a '#' begins a comment here: put the value in quotes")]
    [InlineData("dependencies: #12", 4, 15, "A dependency has no value; a '#' begins a comment here: put the value in quotes")]
    [InlineData("dependencies:\n  #12", 5, 3, "A dependency has no value; a '#' begins a comment here: put the value in quotes")]
    [InlineData("dependencies: [b, #12\n  ]", 4, 19, "A dependency has no value; a '#' begins a comment here: put the value in quotes")]
    [InlineData("dependencies:\n-\n- b", 5, 2, "A dependency has no value; write the id of a task, or remove the item")]
    [InlineData("dependencies: [b, '']", 4, 19, "A dependency has no value; write the id of a task, or remove the item")]
    [InlineData("dependencies: [null, b]", 4, 16, "A dependency has no value; write the id of a task, or remove the item")]
    public void An_item_without_a_value_is_an_error(string fields, int line, int column, string message)
    {
        CheckedTaskSet set = Check(fields);

        Finding finding = set.Findings.ShouldHaveSingleItem();
        finding.Descriptor.ShouldBe(EmptyDependency.Descriptor);
        (finding.Path, finding.Span.Line, finding.Span.Column).ShouldBe(("tasks/a.md", line, column));
        finding.Message.ShouldBe(message);
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
    }

    [Fact]
    public void The_task_waits_as_for_one_that_does_not_exist()
    {
        CheckedTaskSet set = Check("status: todo\ndependencies:\n- #12\n");

        set.Accepted.Select(task => task.Id).ShouldBe(["a-1", "b"]);
        set.Graph.Unresolved.ShouldHaveSingleItem();
        set.Graph.Ready[0].ShouldBeFalse();
    }

    [Fact]
    public void Two_of_them_are_two_errors_and_no_duplicates() =>
        Check("dependencies: ['', '']").Findings.Select(finding => finding.Id).ShouldBe(["TBT3007", "TBT3007"]);

    [Theory]
    [InlineData("dependencies: []")]
    [InlineData("dependencies:")]
    [InlineData("dependencies: # none")]
    [InlineData("dependencies: ''")]
    [InlineData("dependencies: [b] #12")]
    [InlineData("dependencies:\n- b # comment")]
    [InlineData("dependencies:\n- b #first")]
    public void A_list_without_such_an_item_is_not_reported(string fields) => Check(fields).Findings.ShouldBeEmpty();

    [Fact]
    public void An_id_that_a_comment_cut_is_unknown_and_the_message_says_why() =>
        Check("dependencies:\n- issue #12").Findings.ShouldHaveSingleItem().Message
            .ShouldBe("No task has the id 'issue'; a '#' begins a comment here: put the value in quotes");

    private static CheckedTaskSet Check(string fields)
    {
        var reader = new TaskDocumentReader(Presets.Default);
        TaskDocument[] documents =
        [
            reader.Read("tasks/a.md", Encoding.UTF8.GetBytes($"---\nid: a-1\ntitle: T\n{fields}\n---\n")),
            reader.Read("tasks/b.md", "---\nid: b\ntitle: T\n---\n"u8.ToArray()),
        ];
        documents.SelectMany(document => document.Findings).ShouldBeEmpty();
        return RuleSet.CheckTaskSet(Presets.Default, documents);
    }
}
