using System.Text;
using TaskBuildTools.Live.Editing.Files;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Names that every file system takes.</summary>
public sealed class TaskFileNameTests
{
    [Theory]
    [InlineData("TASK-1", "TASK-1.md")]
    [InlineData("a b/c\\d:e*f?g\"h<i>j|k", "a-b-c-d-e-f-g-h-i-j-k.md")]
    [InlineData("  ..hidden.. ", "hidden.md")]
    [InlineData("v1.2", "v1.2.md")]
    [InlineData("größe 大", "größe-大.md")]
    [InlineData("con", "task-con.md")]
    [InlineData("NUL.txt", "task-NUL.txt.md")]
    [InlineData("com1", "task-com1.md")]
    [InlineData("com10", "com10.md")]
    [InlineData("LPT\u00B2", "LPT.md")]
    [InlineData("../../etc/passwd", "etc-passwd.md")]
    [InlineData("a\0b\nc", "a-b-c.md")]
    public void An_id_becomes_a_name(string id, string name) => TaskFileName.Of(id).ShouldBe(name);

    [Fact]
    public void An_id_of_nothing_but_signs_is_named_by_its_hash()
    {
        TaskFileName.Of("///").ShouldMatch("^task-[0-9a-f]{8}\\.md$");
        TaskFileName.Of("///").ShouldNotBe(TaskFileName.Of("///\\"));
    }

    [Fact]
    public void A_long_id_is_cut_between_characters_and_stays_apart_from_others()
    {
        string name = TaskFileName.Of(new string('大', 100) + "a");
        Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(TaskFileName.LengthLimit + 3);
        name.ShouldStartWith(new string('大', 37) + "-");
        name.ShouldNotBe(TaskFileName.Of(new string('大', 100) + "b"));
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        string[] taken = ["a.md", "a-2.md"];
        TaskFileName.Free("a", name => !taken.Contains(name)).ShouldBe("a-3.md");
    }
}
