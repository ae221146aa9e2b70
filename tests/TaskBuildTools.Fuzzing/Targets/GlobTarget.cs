using System.Text;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Globbing;
using static TaskBuildTools.Fuzzing.Targets.Promise;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>A pattern and, from the next line on, paths: the shortcuts for common patterns match what the automaton matches. And the same bytes as an <c>.editorconfig</c>.</summary>
internal sealed class GlobTarget : IFuzzTarget
{
    public string Name => "globs";

    public IEnumerable<byte[]> Seeds => new[]
    {
        "**/*.md\na.md\na/b.md\na/b/c.txt\n.md",
        "docs/**\ndocs/a\ndocs\na/docs/b",
        "**/archive/**\narchive/a\nx/archive/y\narchive",
        "{a,b{c,d},*}/x?[a-c]/{1..12}\na/x1a/7\nbc/xzb/12",
        "[*.{md,txt}]\ndotnet_diagnostic.TBT1001.severity = error\n[a/[!b]/**/{1..9}]\ndotnet_diagnostic.TBT2001.severity: none # c\nroot = true",
    }.Select(Encoding.UTF8.GetBytes);

    public void Run(byte[] input)
    {
        string[] lines = Encoding.UTF8.GetString(input).Split('\n');
        if (GlobPattern.TryParse(lines[0]) is { } pattern)
        {
            GlobAutomaton? automaton = GlobCompiler.Compile(pattern.Text, GlobSyntax.FilePaths);
            Require(automaton is not null, "a pattern that is one only at first");
            foreach (string path in lines[1..])
            {
                // As the scanner makes them: with no segment that is empty.
                if (path.Length > 0 && path.Split('/').All(segment => segment.Length > 0))
                {
                    Require(pattern.IsMatch(path) == automaton!.IsMatch(path), $"\"{pattern.Text}\" and \"{path}\"");
                }
            }
        }

        GlobAutomaton? ofEditor = GlobCompiler.Compile(lines[0], GlobSyntax.EditorConfig);
        foreach (string path in lines[1..])
        {
            _ = ofEditor?.IsMatch(path);
        }

        EditorConfigSeverities severities = EditorConfigSeverities.Of([EditorConfigParser.Parse("/a", input)]);
        foreach (string id in new[] { "TBT1001", "TBT2001" })
        {
            DiagnosticSeverity? severity = severities.For("/a/b/x.md", id);
            Require(severity is null || Enum.IsDefined(severity.Value), "a severity that there is not");
        }
    }
}
