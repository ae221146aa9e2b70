using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Findings;

/// <summary>An id with another number is another id: no message offers it for the wrong one, in however large a backlog.</summary>
public sealed class NumbersInNamesTests
{
    [Theory]
    [InlineData("TASK-12", "TASK-13", false)]
    [InlineData("TASK-12", "TASK-21", false)]
    [InlineData("TASK-12", "TASK-123", false)]
    [InlineData("TASK-1.2", "TASK-1.3", false)]
    [InlineData("v2-parser", "parser", false)]
    [InlineData("TSK-12", "TASK-12", true)]
    [InlineData("TASK-7", "TASK-007", true)]
    [InlineData("TASK12", "TASK-12", true)]
    [InlineData("praser", "parser", true)]
    [InlineData("a0", "a00", true)]
    [InlineData("a0", "a1", false)]
    public void Numbers_are_compared_as_numbers(string left, string right, bool same)
    {
        NumbersInNames.AreSame(left, right).ShouldBe(same);
        NumbersInNames.AreSame(right, left).ShouldBe(same);
    }

    [Theory]
    [InlineData("TASK-1007", null)]
    [InlineData("TASK-107", null)]
    [InlineData("TASK-1", null)]
    [InlineData("TSAK-5", "TASK-5")]
    [InlineData("TAKS-05", "TASK-5")]
    public void A_small_backlog_offers_no_other_number(string wrong, string? nearest) =>
        Nearest(tasks: 100, wrong).ShouldBe(nearest);

    [Theory]
    [InlineData("TASK-100007", null)]
    [InlineData("TASK-1200x", "TASK-1200")]
    [InlineData("TSAK-1200", "TASK-1200")]
    [InlineData("TSK-1200", "TASK-1200")]
    [InlineData("TASK-2500", null)]
    public void Nor_does_a_large_one(string wrong, string? nearest) =>
        Nearest(tasks: 2000, wrong).ShouldBe(nearest);

    [Fact]
    public void Nor_do_the_names_of_a_schema() =>
        NearestName.Suggestion(["prio-1", "prio-2"], "prio-3").ShouldBeEmpty();

    // The small backlog has TASK-1007 and TASK-107 as wrong ids: each is one digit away from one that is there.
    private static string? Nearest(int tasks, string wrong)
    {
        TaskDocument[] documents =
        [
            .. Enumerable.Range(5, tasks).Select(number => TaskText.Read($"---\nid: TASK-{number}\ntitle: Some task\n---\n")),
        ];
        return new IdSuggestions(documents).Nearest(wrong, self: "other");
    }
}
