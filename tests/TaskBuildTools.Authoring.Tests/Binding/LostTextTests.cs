using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>What YAML allows its readers to drop was meant as text, and is reported.</summary>
public sealed class LostTextTests
{
    [Theory]
    [InlineData("title: x\n%status done\n%priority high", "3,1,3,13")]
    [InlineData("title: 50\n%of all", "3,1,3,8")]
    [InlineData("%first\ntitle: x", "2,1,2,7")]
    [InlineData("title: x\ndescription: |\n  text\n%more", "5,1,5,6")]
    [InlineData("title: x\ntags:\n- a\n%more", "5,1,5,6")]
    public void A_line_that_begins_with_a_percent_sign(string fields, string places)
    {
        TaskDocument document = TaskText.Read($"---\n{fields}\nid: a-1\n---\n");

        string.Join("|", document.Findings.Select(finding => $"{finding.Span.Line},{finding.Span.Column},{finding.Span.EndLine},{finding.Span.EndColumn}")).ShouldBe(places);
        document.Findings.ShouldAllBe(finding => finding.Id == "TBT1004" && finding.Message.Contains("cannot begin with '%'"));
    }

    [Fact]
    public void Several_such_lines_at_the_end()
    {
        TaskText.Read("---\nid: a-1\ntitle: x\n%status done\n# %\n%priority high\n---\n").Findings.Places().ShouldBe(["TBT1004 4,1", "TBT1004 6,1"]);
    }

    [Fact]
    public void A_line_of_a_quoted_text_may_begin_with_one()
    {
        TaskDocument document = TaskText.Read("---\nid: a-1\ntitle: x\ndescription: |\n  a\n  %b\nnotes: \"50\n  %c\"\n---\n");

        document.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_megabyte_of_such_lines_is_a_few_findings()
    {
        string lines = string.Concat(Enumerable.Repeat("%a\n", 80_000));

        TaskText.Read($"---\nid: a-1\ntitle: x\n{lines}---\n").Findings.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("title: !!urgent fix it", "2,8", "'!!urgent' is a YAML tag")]
    [InlineData("title: !! important", "2,8", "'!!' is a YAML tag")]
    [InlineData("title: !!! fix", "2,8", "'!!!' is a YAML tag")]
    [InlineData("title: ! fix", "2,8", "'!' is a YAML tag")]
    [InlineData("title: x\ntags: [!!urgent a, b]", "3,8", "'!!urgent' is a YAML tag")]
    [InlineData("title: x\nnotes: !!binary aGk=", "3,8", "'!!binary' is a YAML tag")]
    public void A_tag_that_has_no_meaning(string fields, string place, string message)
    {
        TaskDocument document = TaskText.Read($"---\n{fields}\nid: a-1\n---\n");

        document.Findings.ShouldHaveSingleItem().Message.ShouldContain(message);
        document.Findings.Places().ShouldBe([$"TBT1004 {place}"]);
    }

    [Theory]
    [InlineData("!!str", "fix", "fix")]
    [InlineData("!!int", "0777", "0777")]
    [InlineData("!!timestamp", "2025-01-01", "2025-01-01")]
    public void A_tag_that_says_what_a_value_is_anyway_changes_nothing(string tag, string value, string expected)
    {
        TaskDocument document = TaskText.Read($"---\nid: a-1\ntitle: {tag} {value}\n---\n");

        document.Findings.ShouldBeEmpty();
        document.Texts.ShouldContain(expected);
    }

    [Theory]
    [InlineData("title: &R&D budget", "2,8", "'&R&D'")]
    [InlineData("title: x\ntags: [&R&D, b]", "3,8", "'&R&D'")]
    [InlineData("title: &t x\nnotes: &t y\ndescription: *t", "2,8", "'&t'")]
    public void An_anchor_to_which_nothing_refers(string fields, string place, string anchor)
    {
        TaskDocument document = TaskText.Read($"---\n{fields}\nid: a-1\n---\n");

        document.Findings.Places().ShouldContain($"TBT1004 {place}");
        document.Findings.ShouldContain(finding => finding.Message.Contains($"No alias refers to {anchor}"));
    }

    [Fact]
    public void An_anchor_that_is_used_is_none()
    {
        TaskText.Read("---\nid: a-1\ntitle: &t x\nnotes: *t\n---\n").Findings.ShouldBeEmpty();
    }
}
