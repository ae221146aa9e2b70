using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>An id is made out only where a front matter was opened, and known to be a guess where that could not be read.</summary>
public sealed class GuessedIdsTests
{
    [Theory]
    [InlineData("# A guide\n\n```yaml\nid: sample\ntitle: An example\n```\n")]
    [InlineData("id: real-7\n")]
    [InlineData("\n---\nid: a\ntitle: A\n---\n")]
    [InlineData("Text.\n---\nid: a\n---\n")]
    [InlineData("<!-- made by a tool -->\n---\nid: a\n---\n")]
    [InlineData("+++\nid: a\n+++\n")]
    [InlineData("----\nid: a\n----\n")]
    public void A_file_without_front_matter_has_no_id(string text)
    {
        TaskDocument document = Read(text);

        (document.Id, document.IsIdGuessed, document.IsRejected).ShouldBe(("", false, true));
    }

    [Theory]
    [InlineData("---\nid: a\ntitle: Never closed\n")]
    [InlineData("---\nid: a\ntitle: [\n---\n")]
    [InlineData("---\nid: a\n\ttitle: A\n---\n")]
    [InlineData("---\nid: a\ntitle: A\nid: b\n---\n")]
    [InlineData("---\nid: a\ntitle: A: B\n---\n")]
    [InlineData("---\nid: 'a'b'\ntitle: A\n---\n")]
    public void The_id_of_a_front_matter_that_cannot_be_read_is_a_guess(string text)
    {
        TaskDocument document = Read(text);

        document.Id.ShouldStartWith("a");
        (document.IsIdGuessed, document.IsRejected).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("---\nid: a\ntitle: A\nstatus: nonsense\n---\n")]
    [InlineData("---\nid: a\n---\n")]
    [InlineData("---\nid: a\ntitle: A\ndue_date: someday\n---\n")]
    [InlineData("---\nid: a\ntitle: A\ntitle: B\n---\n")]
    public void The_id_of_a_task_with_another_error_is_known(string text)
    {
        TaskDocument document = Read(text);

        (document.Id, document.IsIdGuessed, document.IsRejected).ShouldBe(("a", false, true));
    }

    [Fact]
    public void A_front_matter_that_is_too_large_to_be_read_has_a_guessed_id() =>
        Read("---\nid: a\n" + string.Concat(Enumerable.Repeat("# a line of no meaning\n", 60_000)) + "---\n").IsIdGuessed.ShouldBeTrue();

    private static TaskDocument Read(string text) => new TaskDocumentReader(Presets.Default).Read("a.md", Encoding.UTF8.GetBytes(text));
}
