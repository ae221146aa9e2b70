using System.Text;
using TaskBuildTools.Authoring.EditorConfig;

namespace TaskBuildTools.Authoring.Tests.EditorConfig;

public class EditorConfigGlobTests
{
    [Theory]
    [InlineData("*", "a.md", true)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "deep/down/a.md", true)]
    [InlineData("*.md", "a.txt", false)]
    [InlineData("a*", "deep/ab.md", true)]
    [InlineData("tasks/*.md", "tasks/a.md", true)]
    [InlineData("tasks/*.md", "tasks/sub/a.md", false)]
    [InlineData("tasks/*.md", "other/tasks/a.md", false)]
    [InlineData("/*.md", "a.md", true)]
    [InlineData("/*.md", "tasks/a.md", false)]
    public void Without_a_slash_a_pattern_matches_at_any_depth(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("tasks/**", "tasks/a.md", true)]
    [InlineData("tasks/**.md", "tasks/sub/a.md", true)]
    [InlineData("tasks/**/a.md", "tasks/a.md", true)]
    [InlineData("tasks/**/a.md", "tasks/x/y/a.md", true)]
    [InlineData("**.md", "x/y/a.md", true)]
    [InlineData("**/a.md", "a.md", true)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", "ab.md", false)]
    public void Stars_and_question_marks_are_those_of_the_standard(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("[ab].md", "a.md", true)]
    [InlineData("[ab].md", "c.md", false)]
    [InlineData("[!ab].md", "c.md", true)]
    [InlineData("[!ab].md", "b.md", false)]
    [InlineData("[a-c].md", "b.md", true)]
    [InlineData("[a-c].md", "d.md", false)]
    [InlineData("[a-].md", "-.md", true)]
    [InlineData("[]a].md", "].md", true)]
    [InlineData("x[!a]y.md", "x/y.md", false)]
    [InlineData("[ab.md", "[ab.md", true)]
    [InlineData("x[a/b]y.md", "x[a/b]y.md", true)]
    [InlineData(@"[\]].md", "].md", true)]
    public void Brackets_are_a_class_of_characters(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("*.{md,txt}", "a.txt", true)]
    [InlineData("*.{md,txt}", "a.rst", false)]
    [InlineData("{a,{b,c}d}.md", "cd.md", true)]
    [InlineData("{single}.md", "{single}.md", true)]
    [InlineData("{single}.md", "single.md", false)]
    [InlineData(@"a\*.md", "a*.md", true)]
    [InlineData(@"a\*.md", "ab.md", false)]
    [InlineData(@"{a\,b,c}.md", "a,b.md", true)]
    public void Braces_are_a_choice_and_a_backslash_escapes(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("{1..3}.md", "1.md", true)]
    [InlineData("{1..3}.md", "3.md", true)]
    [InlineData("{1..3}.md", "4.md", false)]
    [InlineData("{3..1}.md", "2.md", true)]
    [InlineData("{1..3}.md", "01.md", false)]
    [InlineData("{-5..3}.md", "-5.md", true)]
    [InlineData("{-5..3}.md", "0.md", true)]
    [InlineData("{-5..3}.md", "-6.md", false)]
    [InlineData("{95..1203}.md", "94.md", false)]
    [InlineData("{95..1203}.md", "100.md", true)]
    [InlineData("{95..1203}.md", "1203.md", true)]
    [InlineData("{95..1203}.md", "1204.md", false)]
    [InlineData("task-{1..999999999}.md", "task-123456789.md", true)]
    [InlineData("{a..c}.md", "{a..c}.md", true)]
    [InlineData("{1..99999999999}.md", "{1..99999999999}.md", true)]
    public void Two_dots_are_a_range_of_numbers(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Fact]
    public void A_range_takes_exactly_its_numbers()
    {
        EditorConfigSeverities severities = Load("{-17..1250}");
        int[] matched = [.. Enumerable.Range(-30, 2000).Where(number => severities.For($"/repo/{number}", "TBT3001") is not null)];
        matched.ShouldBe(Enumerable.Range(-17, 1268));
    }

    [Fact]
    public void A_hostile_pattern_takes_linear_time() =>
        Match(string.Concat(Enumerable.Repeat("*a**", 200)) + "b", new string('a', 3000)).ShouldBeFalse();

    private static bool Match(string pattern, string path) => Load(pattern).For("/repo/" + path, "TBT3001") is not null;

    private static EditorConfigSeverities Load(string pattern) => EditorConfigSeverities.Load(
        [("/repo", Encoding.UTF8.GetBytes($"[{pattern}]\ndotnet_diagnostic.TBT3001.severity = error\n"))]);
}
