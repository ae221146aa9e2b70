using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Tests.FrontMatter;

public sealed class FrontMatterBoundsTests
{
    [Theory]
    [InlineData("---\na: b\n---\nbody", "a: b\n", "body")]
    [InlineData("---\r\na: b\r\n---\r\nbody", "a: b\r\n", "body")]
    [InlineData("---\ra: b\r---\rbody", "a: b\r", "body")]
    [InlineData("\uFEFF---\na: b\n---\n", "a: b\n", "")]
    [InlineData("--- \t\na: b\n---  \n\nbody", "a: b\n", "\nbody")]
    [InlineData("---\na: b\n...\nbody", "a: b\n", "body")]
    [InlineData("---\n---", "", "")]
    [InlineData("---\na: |\n  ---\n  x\n---\nbody\n---\n", "a: |\n  ---\n  x\n", "body\n---\n")]
    [InlineData("---\na: b\n----\n--- x\n---\n", "a: b\n----\n--- x\n", "")]
    public void Front_matter_and_body_are_told_apart(string file, string frontMatter, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(file);

        FrontMatterBounds bounds = FrontMatterBounds.Find(bytes);

        bounds.State.ShouldBe(FrontMatterState.Found);
        Encoding.UTF8.GetString(bytes, bounds.Start, bounds.Length).ShouldBe(frontMatter);
        Encoding.UTF8.GetString(bytes[bounds.BodyOffset..]).ShouldBe(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n---\na: b\n---\n")]
    [InlineData(" ---\na: b\n---\n")]
    [InlineData("----\na: b\n---\n")]
    [InlineData("text")]
    public void A_first_line_that_is_something_else_is_no_front_matter(string file)
    {
        FrontMatterBounds.Find(Encoding.UTF8.GetBytes(file)).State.ShouldBe(FrontMatterState.Missing);
    }

    [Theory]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\na: b\n ---\n--\n")]
    public void A_front_matter_must_be_closed(string file)
    {
        FrontMatterBounds.Find(Encoding.UTF8.GetBytes(file)).State.ShouldBe(FrontMatterState.Unclosed);
    }
}
