using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class CommentInValueTests
{
    [Fact]
    public void A_title_that_is_cut_is_reported_with_what_is_read()
    {
        TaskDocument document = TaskText.Read("---\nid: a-1\ntitle: Fix issue #12 in the parser\n---\n");

        document.Findings.ShouldBeOnly(
            "TBT1017",
            3, 18, 3, 35,
            "A '#' begins a comment here, so only 'Fix issue' is read for 'title'; put the whole value in quotes, or a space after the '#' "
            + "if it is a comment");
        document.IsRejected.ShouldBeFalse();
        document.Texts.ShouldContain("Fix issue");
    }

    [Theory]
    [InlineData("description: See #12", "4,18", "only 'See'")]
    [InlineData("description: Fix the\n  #12 and more", "5,3", "only 'Fix the'")]
    [InlineData("description: Fix\n  the #12", "5,7", "only 'Fix the'")]
    [InlineData("description: #12: not a value", "4,14", "nothing is read for 'description'")]
    [InlineData("description:\n  #12 is it", "5,3", "nothing is read for 'description'")]
    [InlineData("notes: C #sharp # and a comment", "4,10", "only 'C'")]
    [InlineData("agent: Team #1", "4,13", "only 'Team'")]
    [InlineData("status: #todo", "4,9", "nothing is read for 'status'")]
    [InlineData("due_date: #2025", "4,11", "nothing is read for 'due_date'")]
    [InlineData("tags: #bug #ui", "4,7", "nothing is read for 'tags'")]
    [InlineData("tags: [a, #12\n  ]", "4,11", "no item is read for 'tags'")]
    [InlineData("tags:\n- bug #12", "5,7", "only 'bug'")]
    [InlineData("severity: Level #1", "4,17", "only 'Level'")]
    [InlineData("severity: { a: b #1\n }", "4,18", "only 'b'")]
    [InlineData("severity:\n  a: #1", "5,6", "nothing is read for 'a'")]
    [InlineData("severity:\n- #1\n- b", "5,3", "no item is read for 'severity'")]
    [InlineData("notes: x\t#12", "4,10", "only 'x'")]
    public void Whatever_takes_any_text_is_reported_where_text_follows_the_sign(string fields, string place, string effect)
    {
        TaskDocument document = TaskText.ReadFields(fields);

        document.Findings.Where(finding => finding.Id != "TBT2008").ToArray().Places().ShouldBe([$"TBT1017 {place}"]);
        document.Findings.ShouldContain(finding => finding.Message.Contains(effect, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: T # 12 is a comment")]
    [InlineData("status: todo  # one of todo, done")]
    [InlineData("status: todo #one of todo, done")]
    [InlineData("priority: high #!")]
    [InlineData("due_date: 2025-01-01 #x")]
    [InlineData("estimated_hours: 3 #h")]
    [InlineData("due_date: # none yet")]
    [InlineData("tags: [a, b] #c")]
    [InlineData("tags: #of the task\n- a")]
    [InlineData("tags:\n- a\n#- b\n#c\n- d")]
    [InlineData("tags:\n  - a\n  #- b")]
    [InlineData("tags:\n  #- a\n  #- b")]
    [InlineData("tags: [\n  #a,\n  b\n]")]
    [InlineData("notes: a\n#notes: b\n#due_date: 2025-01-01")]
    [InlineData("notes: a #------")]
    [InlineData("notes: a ## b")]
    [InlineData("notes: \"a\" #b")]
    [InlineData("notes: 'a #b'")]
    [InlineData("notes: C# and a#b")]
    [InlineData("notes: |  #c\n  a #b\n  #c")]
    [InlineData("dependencies: # none")]
    public void A_comment_is_not_reported(string fields) => TaskText.ReadFields(fields).Findings.Where(f => f.Id != "TBT1009").ShouldBeEmpty();

    [Theory]
    [InlineData("---\nid: a-1\ntitle: #12 fix\n---\n", "TBT2005 3,8")]
    [InlineData("---\nid: a-1\ntitle:\n  #12 fix\n---\n", "TBT2005 4,3")]
    [InlineData("---\nid: #12\ntitle: T\n---\n", "TBT2002 2,5")]
    [InlineData("---\nid: a-1\ntitle: T\ntags:\n- #12\n- b\n---\n", "TBT2017 5,2")]
    [InlineData("---\nid: a-1\ntitle: T\ntags: [#12]\n---\n", "TBT1004 4,8")]
    [InlineData("---\nid: a-1\ntitle: T\ntags: [a, #12]\nstatus: todo\n---\n", "TBT1004 4,11")]
    [InlineData("---\nid: a-1\ntitle: T\ntags: [a,#12, b]\n---\n", "TBT1004 4,10")]
    [InlineData("---\nid: a-1\ntitle: T\ntags: {a: #12}\n---\n", "TBT1004 4,11")]
    [InlineData("---\nid: a-1\ntitle: T\nnotes: Fix #12\n  and #13\n---\n", "TBT1004 4,12")]
    [InlineData("---\nid: a-1\ntitle: T\nnotes: Fix\n  #12\n  and more\n---\n", "TBT1004 5,3")]
    public void Another_finding_that_a_comment_causes_says_so(string file, string finding)
    {
        TaskDocument document = TaskText.Read(file);

        document.Findings.Places().ShouldBe([finding]);
        document.Findings.Single().Message.ShouldContain("'#' begins a comment here");
        document.Findings.Single().Message.ShouldContain("in quotes");
    }

    [Fact]
    public void Fields_of_the_project_with_a_list_of_values_take_comments()
    {
        TaskSchema schema = SchemaText.Read("fields: { severity: { kind: name, values: [minor, major] }, area: name }");

        TaskText.ReadFields("severity: minor #or major", schema).Findings.ShouldBeEmpty();
        TaskText.ReadFields("area: Room #5", schema).Findings.Places().ShouldBe(["TBT1017 4,12"]);
    }

    [Fact]
    public void A_megabyte_of_such_values_is_a_few_findings_and_one_that_counts()
    {
        string items = string.Concat(Enumerable.Repeat("- a #b\n", 40_000));

        Finding[] findings = TaskText.ReadFields("severity:\n" + items).Findings;

        findings.Length.ShouldBe(BoundedFindings.Limit + 1);
        findings.ShouldContain(finding => finding.Descriptor == TooManyFindings.Descriptor);
    }
}
