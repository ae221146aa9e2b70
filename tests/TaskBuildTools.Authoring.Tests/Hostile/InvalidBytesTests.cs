using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>Files that are not UTF-8.</summary>
public sealed class InvalidBytesTests
{
    [Theory]
    [InlineData("C080", "an overlong NUL")]
    [InlineData("E08080", "an overlong character")]
    [InlineData("EDA080", "a surrogate")]
    [InlineData("EDB080", "the other half")]
    [InlineData("F4908080", "beyond U+10FFFF")]
    [InlineData("F8888080", "five bytes")]
    [InlineData("FF", "no byte of UTF-8")]
    [InlineData("FE", "no byte of UTF-8")]
    [InlineData("80", "a continuation alone")]
    [InlineData("E282", "a sequence cut short")]
    [InlineData("F09F", "an emoji cut short")]
    public void The_first_wrong_byte_is_named(string hex, string what)
    {
        byte[] wrong = Convert.FromHexString(hex);

        Outcome.OfFile([.. "---\nid: a-1\ntitle: T\nnotes: é🙂"u8, .. wrong, .. "x\n---\n"u8])
            .ShouldStartWith("rejected; TBT1003 4,11; notes=é🙂", customMessage: what);
        Outcome.OfFile([.. "---\nid: a-1\ntitle: T\n---\r\n\r\nx"u8, .. wrong]).ShouldBe("rejected; TBT1003 6,2");
        Outcome.OfFile([.. "---\nid: a-1\ntitle: T\r\r---\n"u8, .. wrong]).ShouldBe("rejected; TBT1003 6,1");
    }

    [Fact]
    public void UTF_16_and_UTF_32_are_one_finding_with_a_mark_and_without()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Outcome.OfFile([.. encoding.Preamble, .. encoding.GetBytes("---\nid: a-1\ntitle: T\n---\n")])
                .ShouldBe("rejected; TBT1003 1,1");
            Outcome.OfFile(encoding.GetBytes("---\nid: a-1\ntitle: T\n---\n")).ShouldBe("rejected; TBT1003 1,1");
        }
    }

    [Fact]
    public void Two_ids_with_different_wrong_bytes_are_not_the_same_id()
    {
        TaskDocument first = Binding.TaskText.Read([.. "---\nid: a"u8, 0xE9, .. "\ntitle: T\n---\n"u8], path: "tasks/1.md");
        TaskDocument second = Binding.TaskText.Read([.. "---\nid: a"u8, 0xE8, .. "\ntitle: T\n---\n"u8], path: "tasks/2.md");

        RuleSet.CheckTaskSet(Presets.Default, [first, second]).Findings.ShouldBeEmpty();
        first.Id.ShouldBe("");
    }
}
