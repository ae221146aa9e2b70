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

    public static TheoryData<string> PagesWithFiles =>
    [
        .. Directory.GetFiles(Pages, "TBT*.md").Where(static page => ExampleFile().IsMatch(Text(page))).Select(static page => Path.GetFileName(page)),
    ];

    [Theory]
    [MemberData(nameof(PagesWithFiles))]
    public void The_example_gives_what_the_page_shows(string page)
    {
        string text = Text(Path.Combine(Pages, page));
        var reader = new TaskDocumentReader(Presets.Default);
        TaskDocument[] documents =
        [
            .. ExampleFile().Matches(text).Select(match =>
                reader.Read(match.Groups["path"].Value, Encoding.UTF8.GetBytes(match.Groups["content"].Value + "\n"))),
        ];

        CheckedTaskSet set = RuleSet.CheckTaskSet(Presets.Default, documents);

        documents.SelectMany(document => document.Findings).ShouldBeEmpty();
        Line(set.Findings.ShouldHaveSingleItem()).ShouldBe(ExampleOutput().Match(text).Groups["output"].Value);
    }

    private static string Text(string page) => File.ReadAllText(page).ReplaceLineEndings("\n");

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
