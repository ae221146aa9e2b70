using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Line ends, byte-order marks and bodies are as they were.</summary>
public sealed class FileFormTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_stay_and_new_lines_get_the_same(string end)
    {
        string file = "---|id: a|title: t # t|tags:|  - x|notes: n|---||Body  |last".Replace("|", end, StringComparison.Ordinal);
        string expected = "---|id: a|title: t # t|description: |-\u0001|  one|  two|tags:|  - x|  - z|notes: n|estimated_hours: 2.5|---||Body  |last"
            .Replace("|-\u0001", "\u0001", StringComparison.Ordinal).Replace("|", end, StringComparison.Ordinal).Replace("\u0001", "|-", StringComparison.Ordinal);
        File(file, Set("description", "one\ntwo"), new AddToList("tags", "z"), new SetField("estimated_hours", FieldValue.Number(2500))).ShouldBe(expected);
    }

    [Fact]
    public void Mixed_line_ends_stay_and_a_new_line_ends_as_the_one_before() =>
        File("---\r\nid: a\ntitle: t\r\nstatus: todo\n---\r\nb\n", Set("description", "d"), Set("priority", "low"))
            .ShouldBe("---\r\nid: a\ntitle: t\r\ndescription: d\r\nstatus: todo\npriority: low\n---\r\nb\n");

    [Fact]
    public void A_byte_order_mark_and_blanks_behind_the_hyphens_stay() =>
        File("\uFEFF---  \nid: a\ntitle: t\n--- \t\nBody", Set("title", "u")).ShouldBe("\uFEFF---  \nid: a\ntitle: u\n--- \t\nBody");

    [Fact]
    public void A_front_matter_that_ends_with_dots_keeps_them() =>
        File("---\nid: a\ntitle: t\n...\nBody", Set("title", "u")).ShouldBe("---\nid: a\ntitle: u\n...\nBody");

    [Fact]
    public void A_file_without_a_body_gets_none() => File("---\nid: a\ntitle: t\n---", Set("title", "u")).ShouldBe("---\nid: a\ntitle: u\n---");

    [Fact]
    public void Bytes_of_the_body_that_are_no_text_stay()
    {
        byte[] file = [.. "---\nid: a\ntitle: t\n---\n"u8, 0xFF, 0xC0, 0, 0x0D, 0x80];
        TaskFileEditor editor = new(Presets.Default);
        editor.Apply("a.md", file, new TaskEdit(Set("title", "ü"))).Bytes.ShouldBe([.. "---\nid: a\ntitle: ü\n---\n"u8, 0xFF, 0xC0, 0, 0x0D, 0x80]);
    }

    [Fact]
    public void A_compressed_file_is_edited_and_compressed_again()
    {
        TaskFileEditor editor = new(Presets.Default);
        byte[] file = GzipArchive.Compress("---\nid: a\ntitle: t # t\n---\nBody\n"u8);
        EditedTaskFile edited = editor.Apply("a.md.gz", file, new TaskEdit(Set("title", "u")));
        GzipContent.TryDecompress(edited.Bytes, 1000, out byte[] content, out _).ShouldBeTrue();
        Encoding.UTF8.GetString(content).ShouldBe("---\nid: a\ntitle: u # t\n---\nBody\n");
        edited.After.Texts[Presets.Default[FieldRole.Title].Slot].ShouldBe("u");
    }

    [Fact]
    public void An_edit_that_changes_nothing_gives_the_same_bytes_and_sets_no_time()
    {
        TaskFileEditor editor = new(Presets.Default);
        byte[] file = Encoding.UTF8.GetBytes("---\nid: a\ntitle: \"t\"\nestimated_hours: 2.50\nupdated_at: 2025-01-01\n---\n- [X] b\n");
        EditedTaskFile edited = editor.Apply(
            "a.md",
            file,
            new TaskEdit(
                [Set("title", "t"), new SetField("estimated_hours", FieldValue.Number(2500)), new SetChecklistItem(0, true), new RemoveField("notes")],
                DateTimeOffset.UnixEpoch));
        edited.IsChanged.ShouldBeFalse();
        edited.Bytes.ShouldBe(file);
    }

    [Fact]
    public void An_empty_content_is_compressed_to_a_file_that_can_be_read()
    {
        GzipContent.TryDecompress(GzipArchive.Compress([]), 10, out byte[] content, out string? reason).ShouldBeTrue(reason);
        content.ShouldBeEmpty();
    }

    [Fact]
    public void A_compressed_file_says_nothing_of_when_where_or_how_it_was_made()
    {
        byte[] file = GzipArchive.Compress("content"u8);
        file[..8].ShouldBe([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]);
        file[9].ShouldBe((byte)255);
    }
}
