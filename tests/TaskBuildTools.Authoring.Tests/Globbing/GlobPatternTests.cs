using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Tests.Globbing;

public class GlobPatternTests
{
    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "a.md.gz", false)]
    [InlineData("*.md", "sub/a.md", false)]
    [InlineData("a*c*e.md", "abcde.md", true)]
    [InlineData("a*c*e.md", "ace.md", true)]
    [InlineData("a*c*e.md", "ab/cde.md", false)]
    [InlineData("sub/*", "sub/a.md", true)]
    [InlineData("sub/*", "sub/deep/a.md", false)]
    public void A_star_is_any_run_of_characters_within_a_segment(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("task-?.md", "task-1.md", true)]
    [InlineData("task-?.md", "task-.md", false)]
    [InlineData("task-?.md", "task-10.md", false)]
    [InlineData("a?b.md", "a/b.md", false)]
    [InlineData("task-?.md", "task-😀.md", true)]
    [InlineData("task-??.md", "task-😀.md", false)]
    public void A_question_mark_is_one_character(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("**/readme.md", "readme.md", true)]
    [InlineData("**/readme.md", "a/readme.md", true)]
    [InlineData("**/readme.md", "a/b/readme.md", true)]
    [InlineData("**/readme.md", "a/not-readme.md", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "a/b/c.md", true)]
    [InlineData("**/*.md", "a/b/c.txt", false)]
    [InlineData("**/draft-*.md", "a/draft-1.md", true)]
    [InlineData("**/draft-*.md", "draft-x/1.md", false)]
    [InlineData("docs/**", "docs/a.md", true)]
    [InlineData("docs/**", "docs/a/b.md", true)]
    [InlineData("docs/**", "docs", false)]
    [InlineData("docs/**", "other/docs/a.md", false)]
    [InlineData("docs/**", "docs2/a.md", false)]
    [InlineData("a/**/z.md", "a/z.md", true)]
    [InlineData("a/**/z.md", "a/b/z.md", true)]
    [InlineData("a/**/z.md", "a/b/c/z.md", true)]
    [InlineData("a/**/z.md", "a/bz.md", false)]
    [InlineData("**/archive/**", "archive/a.md", true)]
    [InlineData("**/archive/**", "x/archive/y/a.md", true)]
    [InlineData("**/archive/**", "x/archived/a.md", false)]
    [InlineData("**/archive/**", "old-archive/a.md", false)]
    [InlineData("**/a/b/**", "x/a/b/c.md", true)]
    [InlineData("**/**", "a.md", true)]
    [InlineData("**", "a/b.md", true)]
    [InlineData("a**z.md", "ab/cz.md", true)]
    public void Two_stars_are_any_number_of_segments(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("*.{md,markdown}", "a.md", true)]
    [InlineData("*.{md,markdown}", "a.markdown", true)]
    [InlineData("*.{md,markdown}", "a.mdown", false)]
    [InlineData("{todo,done}/*.md", "done/a.md", true)]
    [InlineData("{a,b{c,d}}.md", "bd.md", true)]
    [InlineData("{a,b{c,d}}.md", "b.md", false)]
    [InlineData("a{,b}.md", "a.md", true)]
    [InlineData("{a,{b}.md", "{a,{b}.md", true)]
    [InlineData("{single}.md", "{single}.md", true)]
    [InlineData("{open.md", "{open.md", true)]
    [InlineData("close}.md", "close}.md", true)]
    [InlineData("x,y.md", "x,y.md", true)]
    public void Braces_are_a_choice(string pattern, string path, bool expected) =>
        Match(pattern, path).ShouldBe(expected);

    [Theory]
    [InlineData("README.md", "readme.md")]
    [InlineData("*.MD", "a.md")]
    [InlineData("Docs/**", "docs/a.md")]
    public void Case_matters(string pattern, string path) => Match(pattern, path).ShouldBeFalse();

    [Theory]
    [InlineData("[a].md", "[a].md")]
    [InlineData("a+b(c).md", "a+b(c).md")]
    [InlineData("{1..3}.md", "{1..3}.md")]
    public void Everything_else_stands_for_itself(string pattern, string path) => Match(pattern, path).ShouldBeTrue();

    [Theory]
    [InlineData("docs/", "docs/**")]
    [InlineData("./docs/*.md", "docs/*.md")]
    [InlineData("/docs/*.md", "docs/*.md")]
    [InlineData(@"docs\**", "docs/**")]
    [InlineData(" *.md ", "*.md")]
    public void Other_common_spellings_are_tidied(string pattern, string tidied) =>
        GlobPattern.TryParse(pattern)!.Text.ShouldBe(tidied);

    [Fact]
    public void An_empty_or_overlong_pattern_is_refused()
    {
        GlobPattern.TryParse(" ").ShouldBeNull();
        GlobPattern.TryParse(new string('a', GlobCompiler.MaximumLength)).ShouldNotBeNull();
        GlobPattern.TryParse(new string('a', GlobCompiler.MaximumLength + 1)).ShouldBeNull();
    }

    [Fact]
    public void A_match_allocates_nothing()
    {
        GlobPattern[] patterns = [.. new[] { "a/**/{b,c}?*.md", "**/*.md", "docs/**", "x*.md" }.Select(text => GlobPattern.TryParse(text)!)];
        int matches = CountMatches(patterns, 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        matches += CountMatches(patterns, 100);
        long after = GC.GetAllocatedBytesForCurrentThread();
        matches.ShouldBe(204);
        (after - before).ShouldBe(0);
    }

    [Fact]
    public void A_hostile_pattern_takes_linear_time()
    {
        // A backtracking matcher would need more steps than there are atoms.
        GlobPattern pattern = GlobPattern.TryParse(string.Concat(Enumerable.Repeat("**a*", 200)) + "b")!;
        pattern.IsMatch(new string('a', 4000) + "c").ShouldBeFalse();
        pattern.IsMatch(new string('a', 4000) + "b").ShouldBeTrue();
    }

    [Fact]
    public void Deeply_nested_braces_do_not_exhaust_the_stack()
    {
        string nested = string.Concat(Enumerable.Repeat("{x,", 250)) + "y" + new string('}', 250);
        GlobPattern.TryParse(nested)!.IsMatch("y").ShouldBeTrue();
        GlobPattern.TryParse(nested)!.IsMatch("x").ShouldBeTrue();
        GlobPattern.TryParse(nested)!.IsMatch("z").ShouldBeFalse();
    }

    private static int CountMatches(GlobPattern[] patterns, int times)
    {
        int matches = 0;
        for (int i = 0; i < times; i++)
        {
            foreach (GlobPattern pattern in patterns)
            {
                matches += pattern.IsMatch("a/x/y/c12.md") ? 1 : 0;
            }
        }

        return matches;
    }

    private static bool Match(string pattern, string path) => GlobPattern.TryParse(pattern)!.IsMatch(path);
}
