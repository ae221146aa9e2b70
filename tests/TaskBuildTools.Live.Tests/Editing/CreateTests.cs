using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>New files.</summary>
public sealed class CreateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_new_file_has_its_fields_in_the_schemas_order_and_reads_back_as_they_were_given()
    {
        using EditFolder folder = new();
        NewTask task = new(
            "TASK/1",
            [
                ("custom", FieldValue.Text("x: y")),
                ("tags", FieldValue.List("a", "b, c")),
                ("estimated_hours", FieldValue.Number(1500)),
                ("created_at", FieldValue.Moment(DateTimeOffset.UnixEpoch)),
                ("title", FieldValue.Text("The \"title\"")),
                ("description", FieldValue.Text("one\ntwo\n")),
                ("status", FieldValue.Text("todo")),
            ],
            "# Steps\n\n- [ ] one");
        WrittenTask written = folder.Editor.Create("tasks", task, folder.Validator, Cancellation);
        written.Path.ShouldBe("tasks/TASK-1.md");
        folder.Read("tasks/TASK-1.md").ShouldBe(
            """
            ---
            id: TASK/1
            title: The "title"
            description: |
              one
              two
            status: todo
            created_at: 1970-01-01T00:00:00Z
            tags: [a, 'b, c']
            estimated_hours: 1.5
            custom: 'x: y'
            ---

            # Steps

            - [ ] one

            """.ReplaceLineEndings("\n"));
        written.Hash.ShouldBe(folder.HashOf("tasks/TASK-1.md"));
        written.Document.ChecklistTotal.ShouldBe(1);
    }

    [Fact]
    public void An_id_that_is_taken_is_refused()
    {
        using EditFolder folder = new();
        folder.Write("tasks/x.md", "---\nid: a\ntitle: t\n---\n");
        TaskEditException taken = Should.Throw<TaskEditException>(() => Create(folder, "a"));
        taken.Diagnostics.Select(finding => finding.Id).ShouldBe(["TBT2004"]);
        folder.Names().ShouldBe(["x.md"]);
    }

    [Fact]
    public void A_name_that_is_taken_in_any_case_or_compressed_or_excluded_is_avoided()
    {
        using EditFolder folder = new();
        folder.Write("tasks/A.MD", "---\nid: x\ntitle: t\n---\n");
        Create(folder, "a").Path.ShouldBe("tasks/a-2.md");
        System.IO.File.WriteAllBytes(folder["tasks/b.md.gz"], GzipArchive.Compress("---\nid: y\ntitle: t\n---\n"u8));
        Create(folder, "b").Path.ShouldBe("tasks/b-2.md");
        EditFolder excluding = new(exclude: "readme.md");
        using (excluding)
        {
            Create(excluding, "readme").Path.ShouldBe("tasks/readme-2.md");
        }
    }

    [Fact]
    public void A_status_with_a_folder_leads_there()
    {
        using EditFolder folder = new(SchemaText.Read("statuses:\n  new: { meaning: open, folders: [inbox] }\n"));
        NewTask task = new("a", [("title", FieldValue.Text("t")), ("status", FieldValue.Text("new"))]);
        folder.Editor.Create("tasks", task, static () => null, Cancellation).Path.ShouldBe("tasks/inbox/a.md");
        folder.Names("tasks/inbox").ShouldBe(["a.md"]);
    }

    [Fact]
    public void A_field_that_is_missing_given_twice_or_not_allowed_is_refused()
    {
        using EditFolder folder = new();
        Should.Throw<TaskEditException>(() => folder.Editor.Create("tasks", new NewTask("a", []), folder.Validator, Cancellation))
            .Diagnostics.Select(finding => finding.Id).ShouldBe(["TBT2005"]);
        Should.Throw<TaskEditException>(() => folder.Editor.Create(
                "tasks", new NewTask("a", [("title", FieldValue.Text("t")), ("title", FieldValue.Text("u"))]), static () => null, Cancellation))
            .Failure.ShouldBe(TaskEditFailure.InvalidValue);
        Should.Throw<TaskEditException>(() => folder.Editor.Create("tasks", new NewTask(" ", Task("a").Fields), folder.Validator, Cancellation))
            .Diagnostics.Select(finding => finding.Id).ShouldBe(["TBT2002"]);
        folder.Names().ShouldBeEmpty();
    }

    [Fact]
    public void Of_many_who_make_one_file_at_once_one_succeeds_and_nothing_is_overwritten()
    {
        using EditFolder folder = new();
        for (int round = 0; round < 20; round++)
        {
            string path = folder[$"tasks/{round}.md"];
            bool[] made = new bool[8];
            Parallel.For(0, made.Length, i => made[i] = DurableFile.Create(path, new byte[] { (byte)i }));
            made.Count(static succeeded => succeeded).ShouldBe(1);
            System.IO.File.ReadAllBytes(path).ShouldBe([(byte)Array.IndexOf(made, true)]);
        }

        folder.Names().Length.ShouldBe(20);
    }

    [Fact]
    public void Tasks_made_at_once_whose_names_collide_all_get_a_file()
    {
        using EditFolder folder = new();
        Parallel.For(0, 12, i => folder.Editor.Create("tasks", Task("a" + new string('/', i)), static () => null, Cancellation));
        folder.Names().Length.ShouldBe(12);
    }

    private static NewTask Task(string id) => new(id, [("title", FieldValue.Text("t"))]);

    private static WrittenTask Create(EditFolder folder, string id) =>
        folder.Editor.Create("tasks", Task(id), folder.Validator, Cancellation);
}
