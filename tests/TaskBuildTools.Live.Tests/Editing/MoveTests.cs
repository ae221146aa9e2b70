using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Operations;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A status whose tasks have a folder of their own.</summary>
public sealed class MoveTests
{
    private const string File = "---\nid: a\ntitle: t\nstatus: todo # now\n---\nBody\n";
    private const string Moved = "---\nid: a\ntitle: t\nstatus: done # now\n---\nBody\n";

    private static readonly TaskSchema Schema = SchemaText.Read(
        "statuses:\n  todo: { meaning: open, folders: [todo] }\n  done: { meaning: closed, folders: [archive] }\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_file_goes_to_the_statuss_folder_which_is_made()
    {
        using EditFolder folder = new(Schema);
        ContentHash hash = folder.Write("tasks/todo/a.md", File);
        WrittenTask moved = folder.Editor.MoveStatus("tasks/todo/a.md", hash, "done", "tasks", new TaskEdit(), folder.Validator(), Cancellation);
        moved.Path.ShouldBe("tasks/archive/a.md");
        moved.Hash.ShouldBe(folder.HashOf("tasks/archive/a.md"));
        moved.Document.Findings.ShouldBeEmpty();
        folder.Read("tasks/archive/a.md").ShouldBe(Moved);
        folder.Names("tasks/todo").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_that_name_in_the_other_folder_stops_it_before_anything_is_written()
    {
        using EditFolder folder = new(Schema);
        ContentHash hash = folder.Write("tasks/todo/a.md", File);
        folder.Write("tasks/archive/a.md", "other");
        Should.Throw<TaskEditException>(() => folder.Editor.MoveStatus("tasks/todo/a.md", hash, "done", "tasks", new TaskEdit(), null, Cancellation))
            .Failure.ShouldBe(TaskEditFailure.AlreadyExists);
        folder.Read("tasks/todo/a.md").ShouldBe(File);
        folder.Read("tasks/archive/a.md").ShouldBe("other");
    }

    [Fact]
    public void Where_no_folder_is_mapped_the_file_stays_where_it_is()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/todo/a.md", File);
        folder.Editor.MoveStatus("tasks/todo/a.md", hash, "done", "tasks", new TaskEdit(Set("title", "u")), null, Cancellation).Path.ShouldBe("tasks/todo/a.md");
        folder.Read("tasks/todo/a.md").ShouldBe(Moved.Replace(": t\n", ": u\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_conflict_moves_nothing()
    {
        using EditFolder folder = new(Schema);
        folder.Write("tasks/todo/a.md", File);
        Should.Throw<TaskConflictException>(() => folder.Editor.MoveStatus("tasks/todo/a.md", default, "done", "tasks", new TaskEdit(), null, Cancellation));
        folder.Names("tasks/todo").ShouldBe(["a.md"]);
    }

    [Fact]
    public void A_rename_never_replaces()
    {
        using EditFolder folder = new();
        folder.Write("tasks/a.md", "a");
        folder.Write("tasks/b.md", "b");
        DurableFile.Move(folder["tasks/a.md"], folder["tasks/b.md"]).ShouldBeFalse();
        folder.Read("tasks/b.md").ShouldBe("b");
        DurableFile.Move(folder["tasks/a.md"], folder["tasks/c.md"]).ShouldBeTrue();
        folder.Names().ShouldBe(["b.md", "c.md"]);
    }
}
