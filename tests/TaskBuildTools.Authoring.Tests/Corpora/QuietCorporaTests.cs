using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>What only looks like a mistake is not reported in the files of real projects, which have comments, commas and rulers.</summary>
public sealed class QuietCorporaTests
{
    private static readonly string[] Guesses = ["TBT1016", "TBT1017", "TBT2020"];

    [Theory]
    [InlineData("agent-task-management-system", 69)]
    [InlineData("backlog-md", 692)]
    [InlineData("beans", 254)]
    [InlineData("ticket-cli", 95)]
    public void No_comment_comma_or_line_is_taken_for_a_mistake(string folder, int files)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside this repository.");
        TaskDocumentReader reader = new(Presets.BacklogMd);

        TaskDocument[] documents =
        [
            .. Directory.GetFiles(Path.Combine(corpora!, folder), "*.md", SearchOption.AllDirectories)
                .Select(file => reader.Read(Path.GetFileName(file), File.ReadAllBytes(file))),
        ];

        documents.Length.ShouldBeGreaterThanOrEqualTo(files);
        documents.SelectMany(document => document.Findings).Where(finding => Guesses.Contains(finding.Id)).Select(Line).ShouldBeEmpty();
        documents.SelectMany(document => document.Dependencies).ShouldAllBe(dependency => dependency.Id.Length > 0 && !dependency.IsTruncated);
    }

    private static string Line(Finding finding) => $"{finding.Path}({finding.Span.Line}): {finding.Message}";
}
