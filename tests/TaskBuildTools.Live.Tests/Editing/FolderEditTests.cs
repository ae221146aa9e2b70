using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Edits of files on disk.</summary>
public sealed class FolderEditTests
{
    private const string File = "---\nid: a\ntitle: t\n---\nBody\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_file_has_the_new_bytes_and_the_next_edit_may_expect_the_hash_that_comes_back()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        WrittenTask first = folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation);
        WrittenTask second = folder.Editor.Edit("tasks/a.md", first.Hash, new TaskEdit(Set("title", "v")), null, Cancellation);
        folder.Read("tasks/a.md").ShouldBe("---\nid: a\ntitle: v\n---\nBody\n");
        second.Hash.ShouldBe(folder.HashOf("tasks/a.md"));
        second.IsChanged.ShouldBeTrue();
        folder.Names().ShouldBe(["a.md"]);
    }

    [Fact]
    public void An_edit_that_changes_nothing_does_not_touch_the_file()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        System.IO.File.SetLastWriteTimeUtc(folder["tasks/a.md"], written);
        folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "t")), null, Cancellation).IsChanged.ShouldBeFalse();
        System.IO.File.GetLastWriteTimeUtc(folder["tasks/a.md"]).ShouldBe(written);
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_a_conflict_with_both_hashes()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        ContentHash theirs = folder.Write("tasks/a.md", File + "Theirs\n");
        TaskConflictException conflict = Should.Throw<TaskConflictException>(
            () => folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation));
        (conflict.Expected.Hash, conflict.Actual?.Hash).ShouldBe((hash, theirs));
        folder.Read("tasks/a.md").ShouldBe(File + "Theirs\n");
        Should.Throw<TaskConflictException>(() => folder.Editor.Delete("tasks/a.md", hash, null, Cancellation)).Actual.ShouldNotBeNull().Hash.ShouldBe(theirs);
        Should.Throw<TaskConflictException>(() => folder.Editor.Archive("tasks/a.md", hash, Cancellation)).Actual.ShouldNotBeNull().Hash.ShouldBe(theirs);
        folder.Names().ShouldBe(["a.md"]);
    }

    [Fact]
    public void A_file_that_is_gone_is_a_conflict_without_a_second_hash()
    {
        using EditFolder folder = new();
        Should.Throw<TaskConflictException>(() => folder.Editor.Edit("tasks/a.md", default, new TaskEdit(Set("title", "u")), null, Cancellation))
            .Actual.ShouldBeNull();
    }

    [Fact]
    public void A_change_between_reading_and_renaming_is_seen()
    {
        using EditFolder folder = new();
        folder.Write("tasks/a.md", File);
        string path = folder["tasks/a.md"];
        DurableFile.Replace(path, "mine"u8.ToArray(), () => false).ShouldBeFalse();
        folder.Read("tasks/a.md").ShouldBe(File);
        folder.Names().ShouldBe(["a.md"]);
    }

    [Fact]
    public void What_would_bring_an_error_is_refused_with_its_findings()
    {
        using EditFolder folder = new();
        folder.Write("tasks/b.md", "---\nid: b\ntitle: t\ndependencies: [a]\n---\n");
        ContentHash hash = folder.Write("tasks/a.md", File);
        TaskEditException cycle = Should.Throw<TaskEditException>(
            () => folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(new AddToList("dependencies", "b")), folder.Validator(), Cancellation));
        cycle.Failure.ShouldBe(TaskEditFailure.Rejected);
        cycle.Diagnostics.Select(finding => finding.Id).ShouldBe(["TBT3002"]);
        TaskEditException status = Should.Throw<TaskEditException>(
            () => folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("status", "nonsense"), Set("due_date", "soon")), folder.Validator(), Cancellation));
        status.Diagnostics.Select(finding => finding.Id).ShouldBe(["TBT2006", "TBT2010"]);
        folder.Read("tasks/a.md").ShouldBe(File);
        folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(new AddToList("dependencies", "b")), null, Cancellation).IsChanged.ShouldBeTrue();
    }

    [Fact]
    public void A_task_that_others_depend_on_is_neither_renamed_nor_removed_unless_it_must_be()
    {
        using EditFolder folder = new();
        folder.Write("tasks/b.md", "---\nid: b\ntitle: t\ndependencies: [a]\n---\n");
        folder.Write("tasks/c.md", "---\nid: c\ntitle: t\ndependencies: [b, a]\n---\n");
        ContentHash hash = folder.Write("tasks/a.md", File);
        TaskEditException removal = Should.Throw<TaskEditException>(() => folder.Editor.Delete("tasks/a.md", hash, folder.Validator(), Cancellation));
        removal.Failure.ShouldBe(TaskEditFailure.DependedOn);
        removal.Dependents.ShouldBe(["b", "c"]);
        removal.Message.ShouldBe("2 tasks depend on it: b, c.");
        Should.Throw<TaskEditException>(() => folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("id", "x")), folder.Validator(), Cancellation))
            .Dependents.ShouldBe(["b", "c"]);
        folder.Editor.Delete("tasks/a.md", hash, null, Cancellation);
        folder.Names().ShouldBe(["b.md", "c.md"]);
    }

    [Fact]
    public void A_read_only_file_is_refused()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        System.IO.File.SetAttributes(folder["tasks/a.md"], FileAttributes.ReadOnly);
        Should.Throw<TaskEditException>(() => folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation))
            .Failure.ShouldBe(TaskEditFailure.ReadOnly);
        folder.Read("tasks/a.md").ShouldBe(File);
        System.IO.File.SetAttributes(folder["tasks/a.md"], FileAttributes.Normal);
    }

    [Fact]
    public void The_mode_of_a_file_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite;
#pragma warning disable CA1416 // Skipped on Windows.
        System.IO.File.SetUnixFileMode(folder["tasks/a.md"], Mode);
        folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation);
        System.IO.File.GetUnixFileMode(folder["tasks/a.md"]).ShouldBe(Mode);
#pragma warning restore CA1416
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_behind_it_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights on Windows.");
        using EditFolder folder = new();
        ContentHash hash = folder.Write("real/a.txt", File);
        System.IO.File.CreateSymbolicLink(folder["tasks/a.md"], "../real/a.txt");
        WrittenTask written = folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation);
        new FileInfo(folder["tasks/a.md"]).LinkTarget.ShouldBe("../real/a.txt");
        folder.Read("real/a.txt").ShouldBe("---\nid: a\ntitle: u\n---\nBody\n");
        folder.Names().ShouldBe(["a.md"]);
        folder.Names("real").ShouldBe(["a.txt"]);
        Should.Throw<TaskEditException>(() => folder.Editor.Archive("tasks/a.md", written.Hash, Cancellation)).Failure.ShouldBe(TaskEditFailure.Link);
    }

    [Fact]
    public void Old_leftovers_of_killed_edits_go_and_young_ones_stay()
    {
        using EditFolder folder = new();
        folder.Write("tasks/.taskbuild-edit-1-old", "old");
        System.IO.File.SetLastWriteTimeUtc(folder["tasks/.taskbuild-edit-1-old"], DateTime.UtcNow.AddHours(-2));
        folder.Write("tasks/.taskbuild-edit-1-young", "young");
        ContentHash hash = folder.Write("tasks/a.md", File);
        folder.Editor.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation);
        folder.Names().ShouldBe([".taskbuild-edit-1-young", "a.md"]);
    }

    [Fact]
    public void Whoever_waits_too_long_for_another_edit_is_told()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", File);
        TaskFolderEditor hasty = new(new TaskFileEditor(folder.Schema), folder.Root) { LockTimeout = TimeSpan.Zero };
        using FolderLock held = FolderLock.TryAcquire(folder["tasks"], TimeSpan.Zero, Cancellation).ShouldNotBeNull();
        Should.Throw<TaskEditException>(() => hasty.Edit("tasks/a.md", hash, new TaskEdit(Set("title", "u")), null, Cancellation))
            .Failure.ShouldBe(TaskEditFailure.Locked);
    }
}
