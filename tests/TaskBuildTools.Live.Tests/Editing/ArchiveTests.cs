using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>To <c>.md.gz</c> and back.</summary>
public sealed class ArchiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("---\nid: a\ntitle: t\n---\nBody\n")]
    [InlineData("\uFEFF---\r\nid: a\r\n---\r\n\0no newline at the end")]
    [InlineData("no task at all")]
    [InlineData("")]
    public void A_file_comes_back_byte_for_byte(string content)
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", content);
        WrittenTask archived = folder.Editor.Archive("tasks/a.md", hash, Cancellation);
        archived.Path.ShouldBe("tasks/a.md.gz");
        archived.Hash.ShouldBe(folder.HashOf("tasks/a.md.gz"));
        folder.Names().ShouldBe(["a.md.gz"]);
        WrittenTask restored = folder.Editor.Restore("tasks/a.md.gz", archived.Hash, Cancellation);
        restored.Path.ShouldBe("tasks/a.md");
        restored.Hash.ShouldBe(hash);
        folder.Names().ShouldBe(["a.md"]);
        System.IO.File.ReadAllBytes(folder["tasks/a.md"]).ShouldBe(Encoding.UTF8.GetBytes(content));
    }

    [Fact]
    public void An_archive_with_another_content_is_not_replaced()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", "one");
        byte[] other = GzipArchive.Compress("other"u8);
        System.IO.File.WriteAllBytes(folder["tasks/a.md.gz"], other);
        Should.Throw<TaskEditException>(() => folder.Editor.Archive("tasks/a.md", hash, Cancellation)).Failure.ShouldBe(TaskEditFailure.AlreadyExists);
        folder.Read("tasks/a.md").ShouldBe("one");
        System.IO.File.ReadAllBytes(folder["tasks/a.md.gz"]).ShouldBe(other);
    }

    [Fact]
    public void An_archiving_that_was_interrupted_is_ended_by_doing_it_again()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", "one");
        System.IO.File.WriteAllBytes(folder["tasks/a.md.gz"], GzipArchive.Compress("one"u8));
        folder.Editor.Archive("tasks/a.md", hash, Cancellation);
        folder.Names().ShouldBe(["a.md.gz"]);
    }

    [Fact]
    public void Healing_removes_an_archive_beside_the_same_file_and_touches_nothing_else()
    {
        using EditFolder folder = new();
        folder.Write("tasks/a.md", "one");
        System.IO.File.WriteAllBytes(folder["tasks/a.md.gz"], GzipArchive.Compress("one"u8));
        folder.Write("tasks/b.md", "two");
        System.IO.File.WriteAllBytes(folder["tasks/b.md.gz"], GzipArchive.Compress("other"u8));
        System.IO.File.WriteAllBytes(folder["tasks/c.md.gz"], GzipArchive.Compress("three"u8));
        folder.Write("tasks/d.md", "four");
        folder.Write("tasks/d.md.gz", "damaged");
        folder.Editor.HealArchives("tasks", Cancellation).ShouldBe(["tasks/a.md.gz"]);
        folder.Names().ShouldBe(["a.md", "b.md", "b.md.gz", "c.md.gz", "d.md", "d.md.gz"]);
    }

    [Fact]
    public void A_damaged_archive_stays()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md.gz", "damaged");
        Should.Throw<TaskEditException>(() => folder.Editor.Restore("tasks/a.md.gz", hash, Cancellation)).Failure.ShouldBe(TaskEditFailure.UnsupportedSyntax);
        folder.Names().ShouldBe(["a.md.gz"]);
    }

    [Fact]
    public void An_archived_task_is_edited_where_it_is()
    {
        using EditFolder folder = new();
        ContentHash hash = folder.Write("tasks/a.md", "---\nid: a\ntitle: t # t\n---\nBody");
        WrittenTask archived = folder.Editor.Archive("tasks/a.md", hash, Cancellation);
        folder.Editor.Edit("tasks/a.md.gz", archived.Hash, new TaskEdit(new SetField("title", FieldValue.Text("u"))), null, Cancellation);
        GzipContent.TryDecompress(System.IO.File.ReadAllBytes(folder["tasks/a.md.gz"]), 100, out byte[] content, out _).ShouldBeTrue();
        Encoding.UTF8.GetString(content).ShouldBe("---\nid: a\ntitle: u # t\n---\nBody");
    }
}
