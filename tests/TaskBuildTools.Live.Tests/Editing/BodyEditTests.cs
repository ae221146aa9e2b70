using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using static TaskBuildTools.Live.Tests.Editing.Edited;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Text below the front matter, in the style of the file; every byte above it stays.</summary>
public sealed class BodyEditTests
{
    private const string Head = "---\nid: a # as agreed\nstatus: todo\n---\n";

    [Theory]
    [InlineData("", "New", "\nNew\n")]
    [InlineData("\nOld.\n", "New", "\nNew\n")]
    [InlineData("\nOld.\n\n\n", "New\n", "\nNew\n")]
    [InlineData("Old.\n", "New", "New\n")]
    [InlineData("\n\nOld.", "New", "\n\nNew")]
    [InlineData("\nOld.\n", "\n\nNew\n---\nend", "\n\nNew\n---\nend\n")]
    [InlineData("\nOld.\n", "", "")]
    [InlineData("\r\nOld.\r\n", "One\nTwo\r\nThree\rFour", "\r\nOne\r\nTwo\r\nThree\r\nFour\r\n")]
    [InlineData("\rOld.\r", "One\nTwo", "\rOne\rTwo\r")]
    [InlineData("\nOld.\n", "é 大 🙂", "\né 大 🙂\n")]
    public void A_body_is_replaced(string body, string text, string expected) =>
        File(Head + body, new SetBody(text)).ShouldBe(Head + expected);

    [Theory]
    [InlineData("", "New", "\nNew\n")]
    [InlineData("\nOld.\n", "New", "\nOld.\nNew\n")]
    [InlineData("\nOld.\n", "\nNew\n", "\nOld.\n\nNew\n")]
    [InlineData("\nOld.", "New", "\nOld.\nNew")]
    [InlineData("\r\nOld.\r\n", "One\nTwo", "\r\nOld.\r\nOne\r\nTwo\r\n")]
    [InlineData("\nOld.\n---\n", "---\nid: b\n---", "\nOld.\n---\n---\nid: b\n---\n")]
    [InlineData("\nOld.\n", "", "\nOld.\n")]
    public void Text_is_added_at_the_end(string body, string text, string expected) =>
        File(Head + body, new AppendToBody(text)).ShouldBe(Head + expected);

    [Fact]
    public void A_closing_line_that_ends_the_file_gets_a_line_break() =>
        File("---\r\nid: a\r\n---", new SetBody("New")).ShouldBe("---\r\nid: a\r\n---\r\n\r\nNew\r\n");

    [Fact]
    public void A_byte_order_mark_and_the_front_matter_stay() =>
        File("\uFEFF" + Head + "\nOld.\n", new SetBody("New")).ShouldBe("\uFEFF" + Head + "\nNew\n");

    [Fact]
    public void The_same_body_again_changes_nothing()
    {
        byte[] before = Encoding.UTF8.GetBytes(Head + "\r\nOne\nTwo\n");
        TaskFileEditor editor = new(Presets.Default);

        editor.Apply("tasks/a.md", before, new TaskEdit(new SetBody("\r\nOne\nTwo\n"))).IsChanged.ShouldBeFalse();
    }

    [Fact]
    public void Operations_are_done_in_their_order_and_fields_with_them() =>
        File(Head, new SetBody("One"), Set("status", "complete"), new AppendToBody("Two"), new AddChecklistItem("Three"), new SetChecklistItem(0, true))
            .ShouldBe(Head.Replace("todo", "complete", StringComparison.Ordinal) + "\nOne\nTwo\n\n- [x] Three\n");

    [Fact]
    public void Bytes_that_are_no_text_stay_when_text_is_added()
    {
        byte[] before = [.. Encoding.UTF8.GetBytes(Head), 0xFF, 0xFE, (byte)'\n'];
        TaskFileEditor editor = new(Presets.Default);

        editor.Apply("tasks/a.md", before, new TaskEdit(new AppendToBody("New"))).Bytes.ShouldBe([.. before, .. "New\n"u8]);
    }

    [Fact]
    public void An_archived_body_is_edited_in_its_archive()
    {
        TaskFileEditor editor = new(Presets.Default);
        byte[] archive = Live.Editing.Files.GzipArchive.Compress(Encoding.UTF8.GetBytes(Head + "\nOld.\n"));

        EditedTaskFile edited = editor.Apply("tasks/a.md.gz", archive, new TaskEdit(new AppendToBody("New")));

        GzipContent.Holds(edited.Bytes, Encoding.UTF8.GetBytes(Head + "\nOld.\nNew\n")).ShouldBeTrue();
    }

    [Fact]
    public void What_no_file_can_hold_is_refused()
    {
        string large = new('x', GzipContent.SizeLimit - 10);

        Failure(Head, new SetBody("half \uD83D")).ShouldBe(TaskEditFailure.InvalidValue);
        Failure(Head, new AppendToBody("\uDE42 half")).ShouldBe(TaskEditFailure.InvalidValue);
        Failure(Head, new AddChecklistItem("half \uD83D")).ShouldBe(TaskEditFailure.InvalidValue);
        Failure(Head, new SetBody(large)).ShouldBe(TaskEditFailure.InvalidValue);
        Failure(Head, new AppendToBody(large)).ShouldBe(TaskEditFailure.InvalidValue);
        Should.Throw<TaskEditException>(() => File(Head, new SetBody(large))).Message.ShouldStartWith("The body is too long");
    }
}
