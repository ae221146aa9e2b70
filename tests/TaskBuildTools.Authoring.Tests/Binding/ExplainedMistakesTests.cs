using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>Mistakes of syntax are named where they were made, and the rest of the file is read.</summary>
public sealed class ExplainedMistakesTests
{
    [Theory]
    [InlineData("title: Fix: it", "TBT1005 2,11")]
    [InlineData("title: Fix it:", "TBT1005 2,14")]
    [InlineData("title: a: b: c", "TBT1005 2,9")]
    [InlineData("title: one\n  two: three", "TBT1005 3,6")]
    [InlineData("title: one\n status: todo", "TBT1005 3,8")]
    [InlineData("title: @sam", "TBT1006 2,8")]
    [InlineData("title: `code`", "TBT1006 2,8")]
    [InlineData("title: 50", "")]
    [InlineData("title: %TEMP%", "TBT1006 2,8")]
    [InlineData("title: x\nassignee:\n  - @sam\n  - @kim", "TBT1006 4,5|TBT1006 5,5")]
    [InlineData("title: x\nassignee: [@sam, @kim]", "TBT1006 3,12|TBT1006 3,18")]
    [InlineData("title: 'it's'", "TBT1008 2,11")]
    [InlineData("title: 'it's what's what'", "TBT1008 2,11")]
    [InlineData("title: 'one\n  two's\n  three'", "TBT1008 3,6")]
    [InlineData("title: 'tis", "TBT1008 2,8")]
    [InlineData("title: 'tis\nnotes: don't", "TBT1008 2,8")]
    [InlineData("title: x\ntags: ['it's', b]", "TBT1008 3,11")]
    [InlineData("title: \"say \"hi\"\"", "TBT1004 2,14")]
    [InlineData("title: \"a\\q\"", "TBT1004 2,8")]
    [InlineData("title: \"never closed", "TBT1004 2,8")]
    [InlineData("title: [WIP] fix", "TBT1004 2,14")]
    [InlineData("title: *star* fix", "TBT1004 2,15")]
    [InlineData("title: *star", "TBT1004 2,8")]
    [InlineData("title: !important fix", "TBT1004 2,8")]
    [InlineData("title: !!str fix", "")]
    [InlineData("title: - x", "TBT1004 2,8")]
    [InlineData("title: > quote", "TBT1004 2,8")]
    [InlineData("title: x\ntags:\n\t- a", "TBT1004 4,1")]
    [InlineData("title: x\ntags:\n  - a\n - b", "TBT1004 5,2")]
    [InlineData("title: x\ntags: [a, b\nstatus: todo", "TBT1004 3,7")]
    [InlineData("title: x\nnotes: {a: b", "TBT1004 3,8")]
    [InlineData("title: x\n? [a]\n: b", "TBT1004 3,3")]
    [InlineData("title: a\0b", "TBT1004 2,9")]
    [InlineData("title: x\n--- y", "TBT1004 3,1")]
    [InlineData("title: x\n<<: {status: todo}", "TBT1004 3,1")]
    [InlineData("title: x\n\t\nstatus: todo", "TBT1004 3,1")]
    [InlineData("title: x\nnotes: 'a'\n\t\ndescription: |\n  a\n  \tb", "TBT1004 4,1")]
    [InlineData("title: x\ntags: [a, b] # see [1\nnotes: - b", "TBT1004 4,8")]
    [InlineData("title: x\ntags: [\"[\", '{', a]\nnotes: - b", "TBT1004 4,8")]
    [InlineData("title: x\ndescription: |\n  note: [unfinished\nnotes: - b", "TBT1004 5,8")]
    [InlineData("title: x\ndescription: |\n  \n  a", "TBT1004 4,1")]
    [InlineData("title: x\ndescription: >\n   \n  a", "TBT1004 4,1")]
    [InlineData("title: x\nnotes: \"a", "TBT1004 3,8")]
    [InlineData("title: x\nnotes: * star", "TBT1004 3,8")]
    [InlineData("\"title\": Fix: it", "TBT1005 2,13")]
    [InlineData("title: x\nuser's: a: b", "TBT1005 3,10")]
    [InlineData("title: x\nC#: a: b", "TBT1005 3,6")]
    [InlineData("title: x\ntags:\n  - don't: a: b", "TBT1005 4,13")]
    [InlineData("title: x\nextra:\n  \"k\": a: b", "TBT2008 3,1|TBT1005 4,9")]
    [InlineData("title: x\n[a]: b: c", "TBT1005 3,7")]
    [InlineData("title: x\ntags: [%p, '|']", "TBT1006 3,8")]
    [InlineData("title: x\ntags: [| a, > b]", "TBT1006 3,8|TBT1006 3,13")]
    public void Each_mistake_has_its_diagnostic_and_place(string fields, string places)
    {
        TaskDocument document = TaskText.Read($"---\n{fields}\nid: a-1\n---\n");

        string.Join("|", document.Findings.Places()).ShouldBe(places);
        document.Id.ShouldBe("a-1");
    }

    [Fact]
    public void Independent_mistakes_of_one_file_are_all_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            description: Fix: it
            assignee: @sam
            notes: 'don't'
            status: complet
            due_date: 2025-13-01
            estimated_hours: -1
            ---
            """);

        document.Findings.Places().ShouldBe(
        [
            "TBT2005 1,1", "TBT1005 3,17", "TBT1006 4,11", "TBT1008 5,12", "TBT2006 6,9", "TBT2010 7,11", "TBT2011 8,18",
        ]);
        document.IsRejected.ShouldBeTrue();
        document.Id.ShouldBe("a-1");
    }

    [Fact]
    public void A_guessed_value_is_not_faulted_a_second_time()
    {
        TaskText.ReadFields("status: @todo\ndue_date: [2025-01-01").Findings.Places().ShouldBe(["TBT1006 4,9", "TBT1004 5,11"]);
    }

    [Fact]
    public void The_message_shows_the_value_as_it_should_be_written()
    {
        TaskText.Read("---\nid: a-1\ntitle: Don't: ever\n---\n").Findings[0].Message.ShouldBe(
            "The value of 'title' contains a colon and a space, which begin a new key in YAML; put the value in quotes: 'Don''t: ever'");
    }

    [Theory]
    [InlineData("\"title\": Fix: it", "title")]
    [InlineData("title: x\nuser's: a: b", "user's")]
    public void A_key_is_named_as_it_is_written_without_its_quotes(string fields, string key)
    {
        TaskText.Read($"---\nid: a-1\n{fields}\n---\n").Findings.ShouldHaveSingleItem().Message.ShouldStartWith($"The value of '{key}' contains a colon");
    }

    [Theory]
    [InlineData("title: x\nnotes: \"a\nstatus: todo")]
    [InlineData("title: x\nnotes: \"a # b\n\nstatus: \"todo\"")]
    public void A_double_quote_that_swallows_the_next_field_is_never_closed(string fields)
    {
        Finding finding = TaskText.Read($"---\nid: a-1\n{fields}\n---\n").Findings.ShouldHaveSingleItem();
        finding.Message.ShouldEndWith("The quote that opens here is never closed");
        (finding.Span.Line, finding.Span.Column).ShouldBe((4, 8));
    }

    [Fact]
    public void A_tab_that_indents_is_named()
    {
        TaskText.ReadFields("tags:\n\t- a").Findings.ShouldBeOnly("TBT1004", 5, 1, 5, 2, "A tab cannot indent YAML; use spaces");
    }

    [Fact]
    public void The_id_of_a_file_that_does_not_parse_is_found_by_its_line()
    {
        TaskText.Read("---\ntitle: x\n  - y\n :\nid: \"a-1\"\n}\n---\n").Id.ShouldBe("a-1");
        TaskText.Read("---\ntitle: x\n  - y\n :\n'id': a-1\n}\n---\n").Id.ShouldBe("a-1");
        TaskText.Read("---\n- id: no\nid: a-1 # the first\nno colon\n---\n").Id.ShouldBe("a-1");
        TaskText.Read("---\nid: a-1\ntitle: x\n").Id.ShouldBe("a-1");
    }

    [Fact]
    public void Repaired_values_have_the_places_of_the_file()
    {
        string text = TaskText.WithFields("assignee: @sam # comment\nreporter: [@kim, lee]\nlabels: [x]");
        TaskDocument document = TaskText.Read(text, Presets.BacklogMd);

        document.Findings.Select(finding => (finding.Id, finding.Span)).ShouldBe(
        [
            ("TBT1007", new SourceSpan(4, 11, 4, 15)),
            ("TBT1007", new SourceSpan(5, 12, 5, 16)),
        ]);
        document.IsRejected.ShouldBeFalse();
        FieldDefinition assignee = Presets.BacklogMd[FieldRole.Assignee];
        document.Names[assignee.Slot].ShouldBe(["@sam"]);
        SourceSpan[] spans = TaskText.Spans(text, Presets.BacklogMd);
        spans[(int)FieldRole.Assignee - 1].ShouldBe(new SourceSpan(4, 11, 4, 15));
        spans[(int)FieldRole.Tags - 1].ShouldBe(new SourceSpan(6, 9, 6, 12));
    }
}
