using System.Text.RegularExpressions;
using CsCheck;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Tests.Globbing;

/// <summary>The automaton against another reading of the same patterns.</summary>
public class GlobAgainstRegexTests
{
    private static readonly Gen<string> Patterns = Join(6, "a", "b", "/", "*", "**", "**/", "?", "{a,b}", "{a,*/b}", "{,a}");

    private static readonly Gen<string> Paths = Join(7, "a", "b", "/", "ab", "c");

    private static readonly Gen<string> Shapes = Gen.Select(
        Pick("", "**/", "a/"), Pick("a", "b*", "*b", "a*b", "*", "a/b"), Pick("", "/**", "/*"), (head, middle, tail) => head + middle + tail);

    private static readonly Gen<string> Files =
        Gen.Select(Pick("a", "b", "ab", "abb").Array[1, 4], segments => string.Join('/', segments));

    [Fact]
    public void Both_agree_on_every_pattern_and_path() =>
        Gen.Select(Patterns, Paths).Sample((pattern, path) =>
        {
            GlobAutomaton automaton = GlobCompiler.Compile(pattern, GlobSyntax.FilePaths)!;
            return automaton.IsMatch(path) == Regex.IsMatch(path, ToRegex(pattern), RegexOptions.NonBacktracking);
        });

    [Fact]
    public void The_common_shapes_agree_with_the_automaton() =>
        Gen.Select(Shapes, Files).Sample((pattern, path) =>
            GlobPattern.TryParse(pattern)!.IsMatch(path) == GlobCompiler.Compile(pattern, GlobSyntax.FilePaths)!.IsMatch(path));

    private static Gen<string> Join(int most, params string[] parts) =>
        Pick(parts).Array[1, most].Select(string.Concat);

    private static Gen<string> Pick(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(index => parts[index]);

    private static string ToRegex(string pattern)
    {
        string regex = Regex.Replace(
            pattern,
            @"(?<![^/])\*\*+/|\*\*+|\*|\?|\{|\}|,",
            match => match.Value switch
            {
                "*" => "[^/]*",
                "?" => "[^/]",
                "{" => "(?:",
                "}" => ")",
                "," => "|",
                var stars when stars.EndsWith('/') => "(?:.*/)?",
                _ => ".*",
            });
        return "^(?:" + regex + ")$";
    }
}
