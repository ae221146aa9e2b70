using System.Text.RegularExpressions;
using CsCheck;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>The automaton against another reading of the same patterns.</summary>
public class GlobAgainstRegexTests
{
    private static readonly Gen<string> Patterns = Join(6, "a", "b", "/", "*", "**", "**/", "?", "{a,b}", "{a,*/b}", "{,a}");

    private static readonly Gen<string> Paths = Join(7, "a", "b", "/", "ab", "c");

    [Fact]
    public void Both_agree_on_every_pattern_and_path() =>
        Gen.Select(Patterns, Paths).Sample((pattern, path) =>
        {
            GlobAutomaton automaton = GlobCompiler.Compile(pattern, GlobSyntax.FilePaths)!;
            return automaton.IsMatch(path) == Regex.IsMatch(path, ToRegex(pattern), RegexOptions.NonBacktracking);
        });

    private static Gen<string> Join(int most, params string[] parts) =>
        Gen.Int[0, parts.Length - 1].Select(index => parts[index]).Array[1, most].Select(string.Concat);

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
