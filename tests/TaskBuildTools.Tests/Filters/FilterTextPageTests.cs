using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Tests.Filters;

/// <summary>What docs/filter-text.md shows is so.</summary>
public class FilterTextPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "filter-text.md")).ReplaceLineEndings("\n");

    // In the order of the page.
    private static readonly TaskFilter[] Examples =
    [
        TaskFilter.Field("status", "todo"),
        TaskFilter.AllOf("tags", "api", "cli"),
        TaskFilter.HasAny("assignee"),
        TaskFilter.Contains("title", "cache"),
        TaskFilter.Ids("T-1", "T-2"),
        TaskFilter.Meaning(StatusMeaning.Open) & !TaskFilter.Ready,
        TaskFilter.DateRange("due_date", new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 1)),
        TaskFilter.NumberRange("estimated_hours", 1.5m, null),
        TaskFilter.OverdueAt(new DateTimeOffset(2025, 3, 1, 9, 30, 0, TimeSpan.Zero)),
        TaskFilter.Progress(0.5m, 1),
        TaskFilter.DependsOnTransitively("T-1"),
        TaskFilter.IsDependencyOf("T-1"),
        TaskFilter.Search("parser perf*"),
        TaskFilter.Field("milestone", "M1").IfFieldsExist(),
    ];

    [Fact]
    public void The_examples_are_the_filters_beside_them() =>
        Rows("Examples").Select(row => TaskFilter.Parse(row.Text).ToString()).ShouldBe(Examples.Select(filter => filter.ToString()));

    [Fact]
    public void The_mistakes_are_answered_so()
    {
        (string Text, string Answer)[] rows = Rows("Mistakes");
        rows.Length.ShouldBe(4);
        foreach ((string text, string answer) in rows)
        {
            Should.Throw<TaskFilterFormatException>(() => TaskFilter.Parse(text)).Message.ShouldBe(answer.Replace("\\|", "|", StringComparison.Ordinal));
        }
    }

    private static (string Text, string Answer)[] Rows(string heading)
    {
        string section = Page[Page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        int end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return [.. Regex.Matches(end < 0 ? section : section[..end], @"^\| `(.*?)` \| (.*) \|$", RegexOptions.Multiline).Select(row => (row.Groups[1].Value, row.Groups[2].Value))];
    }
}
