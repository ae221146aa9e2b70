using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidUtf8Tests
{
    [Fact]
    public void The_first_byte_that_is_not_UTF8_is_reported_at_its_line_and_column()
    {
        TaskDocument document = TaskText.Read([.. "---\nid: a-1\ntitle: Gr"u8, 0xFC, .. "n\n---\n"u8]);

        document.Findings.ShouldBeOnly(
            "TBT1003",
            3, 10, 3, 11,
            "The byte 0xFC is not UTF-8; save the file in that encoding");
        document.IsRejected.ShouldBeTrue();
        document.Id.ShouldBe("a-1");
    }

    [Fact]
    public void Columns_count_UTF16_units_and_lines_end_with_LF_CRLF_or_CR()
    {
        TaskDocument document = TaskText.Read([.. "---\nid: a-1\ntitle: x\n---\r\none\rtwo 🙂é"u8, 0x80]);

        document.Findings.Places().ShouldBe(["TBT1003 6,8"]);
    }

    [Fact]
    public void A_byte_order_mark_and_any_valid_character_are_read()
    {
        TaskDocument document = TaskText.Read("\uFEFF---\nid: a-1\ntitle: Grün 🙂 日本\n---\nübung\n");

        document.Findings.ShouldBeEmpty();
        document.Texts[1].ShouldBe("Grün 🙂 日本");
    }
}
