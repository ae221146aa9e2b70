using System.Text;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public class ManifestTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema(extraFields:
    [
        TaskSet.Extra("area", TaskFieldKind.Name, "core", "docs"),
        TaskSet.Extra("budget", TaskFieldKind.Number),
    ]);

    private static readonly TaskDocument[] Tasks =
    [
        TaskSet.Task(Schema, "A-1", "todo", title: "One\ttwo", tags: ["x", "api"], path: "tasks/a.md",
            more: new Dictionary<string, object> { ["area"] = "other" }),
        TaskSet.Task(Schema, "A-2", "done", title: "Two", tags: ["api"], path: "tasks/b.md"),
    ];

    [Fact]
    public void It_names_fields_values_and_tasks_in_sorted_lines() =>
        Write(IdConstantMode.Auto).ShouldBe(
            """
            taskbuildtools-manifest\t1
            field\tagent
            field\tarea
            field\tassignee
            field\tpriority
            field\tstatus
            field\ttags
            id\tA-1\tOne\\ttwo\ttasks/a.md
            id\tA-2\tTwo\ttasks/b.md
            kind\tarea\tname
            kind\tbudget\tnumber
            name\tarea\tcore
            name\tarea\tdocs
            name\tarea\tother
            name\tpriority\thigh\t2
            name\tpriority\tlow\t0
            name\tpriority\tmedium\t1
            name\tstatus\tblocked\t2
            name\tstatus\tcancelled\t4
            name\tstatus\tdone\t3
            name\tstatus\tin_progress\t1
            name\tstatus\ttodo\t0
            name\ttags\tapi
            name\ttags\tx

            """.ReplaceLineEndings("\n").Replace(@"\\t", "\0").Replace(@"\t", "\t").Replace("\0", @"\t"));

    [Theory]
    [InlineData(IdConstantMode.Auto, 2, false)]
    [InlineData(IdConstantMode.Auto, 1, true)]
    [InlineData(IdConstantMode.All, 1, false)]
    [InlineData(IdConstantMode.None, 1000, true)]
    public void Ids_are_left_out_by_mode_and_limit(object mode, int limit, bool omitted)
    {
        string manifest = Encoding.UTF8.GetString(ManifestWriter.Write(Schema, Tasks, (IdConstantMode)mode, limit));

        manifest.Contains("\nids\tomitted\n", StringComparison.Ordinal).ShouldBe(omitted);
        manifest.Contains("\nid\tA-1\t", StringComparison.Ordinal).ShouldBe(!omitted);
    }

    [Theory]
    [InlineData("plain ä 🎉", "plain ä 🎉")]
    [InlineData("a\\b", @"a\\b")]
    [InlineData("a\tb\nc\rd", @"a\tb\nc\rd")]
    [InlineData("\u0000\u001B\u007F\u0085", @"\u0000\u001B\u007F\u0085")]
    [InlineData("\u2028\u2029", @"\u2028\u2029")]
    public void What_could_break_a_line_is_escaped(string column, string escaped) =>
        ManifestWriter.Escape(column).ShouldBe(escaped);

    [Fact]
    public void Half_a_surrogate_pair_is_escaped()
    {
        ManifestWriter.Escape("x\uD83C").ShouldBe(@"x\uD83C");
        ManifestWriter.Escape("\uDF89x\uD83C\uDF89").ShouldBe("\\uDF89x\U0001F389");
    }

    [Fact]
    public void It_does_not_change_with_statuses_dates_or_hours()
    {
        TaskDocument[] changed =
        [
            TaskSet.Task(Schema, "A-1", "done", title: "One\ttwo", tags: ["x", "api"], path: "tasks/a.md", hours: 9,
                more: new Dictionary<string, object> { ["area"] = "other", ["due_date"] = new TaskDate(1, TaskDate.DateOnly) }),
            Tasks[1],
        ];

        ManifestWriter.Write(Schema, changed, IdConstantMode.All).ShouldBe(ManifestWriter.Write(Schema, Tasks, IdConstantMode.All));
    }

    private static string Write(IdConstantMode mode) => Encoding.UTF8.GetString(ManifestWriter.Write(Schema, Tasks, mode));
}
