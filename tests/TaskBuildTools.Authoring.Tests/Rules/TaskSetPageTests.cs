using System.Text;
using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>
/// The examples of the pages about several files give the line that the page shows, read from text as a build reads them.
/// Each file follows a comment <c>file: path</c>.
/// </summary>
public sealed partial class TaskSetPageTests
{
    private static readonly string Pages = Path.Combine(RepositoryFolder.Root, "docs", "diagnostics");

    [Theory]
    [InlineData("TBT2004")]
    [InlineData("TBT2019")]
    [InlineData("TBT3001")]
    [InlineData("TBT3002")]
    [InlineData("TBT3003")]
    [InlineData("TBT3004")]
    [InlineData("TBT3005")]
    [InlineData("TBT3006")]
    [InlineData("TBT3007")]
    public void The_example_gives_what_the_page_shows(string id)
    {
        string text = File.ReadAllText(Directory.GetFiles(Pages, id + "-*.md").ShouldHaveSingleItem()).ReplaceLineEndings("\n");
        var reader = new TaskDocumentReader(Presets.Default);
        TaskDocument[] documents =
        [
            .. ExampleFile().Matches(text).Select(match =>
                reader.Read(match.Groups["path"].Value, Encoding.UTF8.GetBytes(match.Groups["content"].Value + "\n"))),
        ];

        CheckedTaskSet set = TaskSetRules.Check(Presets.Default, documents);

        documents.SelectMany(document => document.Findings).ShouldBeEmpty();
        Line(set.Findings.ShouldHaveSingleItem()).ShouldBe(ExampleOutput().Match(text).Groups["output"].Value);
    }

    private static string Line(Finding finding)
    {
        SourceSpan span = finding.Span;
        string severity = finding.Descriptor.DefaultSeverity.ToString().ToLowerInvariant();
        return $"{finding.Path}({span.Line},{span.Column},{span.EndLine},{span.EndColumn}): {severity} {finding.Id}: {finding.Message}";
    }

    [GeneratedRegex("<!-- file: (?<path>\\S+) -->\\n\\n```markdown\\n(?<content>.*?)\\n```\\n", RegexOptions.Singleline)]
    private static partial Regex ExampleFile();

    [GeneratedRegex("\\ngives\\n\\n```text\\n(?<output>[^\\n]*)\\n```\\n")]
    private static partial Regex ExampleOutput();
}
