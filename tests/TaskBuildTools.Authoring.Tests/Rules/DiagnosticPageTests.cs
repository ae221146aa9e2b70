using System.Text;
using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>
/// The example of a page gives the line that the page shows. An example follows a comment <c>example: path</c>; a schema
/// that it needs stands before the comment.
/// </summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> Pages
    {
        get
        {
            TheoryData<string> pages = [];
            foreach (string page in Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics"), "TBT*.md"))
            {
                if (Example().IsMatch(Text(page)))
                {
                    pages.Add(Path.GetFileName(page));
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_gives_what_the_page_shows(string page)
    {
        string text = Text(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics", page));
        Match example = Example().Match(text);
        string path = example.Groups["path"].Value;
        byte[] content = Encoding.UTF8.GetBytes(example.Groups["content"].Value);
        Match schema = SchemaBlock().Match(text[..example.Index]);

        Finding[] findings = path switch
        {
            "performance.yaml" => PerformanceReader.Read(path, content).Findings,
            "tasks.schema.yaml" => SchemaReader.Read(path, content).Findings,
            _ => TaskText.Read(content, schema.Success ? SchemaText.Read(schema.Groups[1].Value) : Presets.Default, path).Findings,
        };

        string.Join("\n", findings.Select(Line)).ShouldBe(example.Groups["output"].Value);
    }

    private static string Line(Finding finding)
    {
        string severity = finding.Descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "message",
        };
        SourceSpan span = finding.Span;
        string place = $"({span.Line},{span.Column},{span.EndLine},{span.EndColumn})";
        return $"{finding.Path}{place}: {severity} {finding.Id}: {finding.Message}";
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex("<!-- example: (?<path>\\S+) -->\\n\\n```\\w+\\n(?<content>.*?)\\n```\\n.*?```text\\n(?<output>.*?)\\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```yaml\\n(.*?)\\n```", RegexOptions.Singleline)]
    private static partial Regex SchemaBlock();
}
