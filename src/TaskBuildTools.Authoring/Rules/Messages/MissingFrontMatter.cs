using System.Text;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1001: the first line of the file does not open a front matter.</summary>
internal static class MissingFrontMatter
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1001", nameof(MissingFrontMatter), "The file has no front matter", DiagnosticSeverity.Error);

    public static Finding Create(string path) => new(
        Descriptor,
        path,
        SourceSpan.OnLine(1, 1, 0),
        "The file has no front matter: its first line must be '---'; if it is not a task, exclude it: "
            + $"exclude: ['{PatternOf(path)}'] in tasks.schema.yaml, or ExcludePatterns=\"{PatternOf(path)}\" of its TaskFolder item");

    // Patterns are relative to a task folder, which a path does not tell: this one is right in each.
    private static string PatternOf(string path)
    {
        StringBuilder pattern = new("**/");
        foreach (char c in Path.GetFileName(path))
        {
            // What has a meaning in a pattern, in YAML's quotes, in an attribute or in a list of MSBuild stands for itself as a wildcard.
            pattern.Append(c is '*' or '{' or '}' or '[' or ']' or ',' or '\\' or '\'' or '"' or '<' or '&' or ';' or '%' or '$' or '@' || char.IsControl(c) ? '?' : c);
        }

        return pattern.ToString();
    }
}
