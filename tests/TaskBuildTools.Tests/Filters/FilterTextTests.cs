using System.Globalization;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class FilterTextTests
{
    [Fact]
    public void A_filter_reads_as_it_was_meant()
    {
        Text(TaskFilter.Field("status", "todo") & (TaskFilter.HasAny("tags") | !TaskFilter.Ready)).ShouldBe("(status = \"todo\" & (has tags | !(ready)))");
        Text(TaskFilter.AnyOf("tags", "b", "a", "b")).ShouldBe("(tags = \"b\" | tags = \"a\")");
        Text(TaskFilter.AllOf("tags", "a")).ShouldBe("tags = \"a\"");
        Text(TaskFilter.AllOf("tags")).ShouldBe("tags all of ()");
        Text(TaskFilter.AnyOf("tags")).ShouldBe("tags any of ()");
        Text(TaskFilter.DateRange("due_date", new DateOnly(2025, 3, 1), null)).ShouldBe("due_date from 2025-03-01 until ever");
        Text(TaskFilter.DateRange("due_date", null, new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)))).ShouldBe(
            "due_date from ever until 2025-03-01T10:00:00Z");
        Text(TaskFilter.NumberRange("estimated_hours", 1.50m, null)).ShouldBe("estimated_hours from 1.5 to any");
        Text(TaskFilter.Overdue).ShouldBe("overdue");
        Text(TaskFilter.OverdueAt(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero))).ShouldBe("overdue at 2025-03-01");
        Text(TaskFilter.DependsOn("A-1")).ShouldBe("depends on \"A-1\"");
        Text(TaskFilter.DependsOnTransitively("A-1")).ShouldBe("depends on \"A-1\" through any number of steps");
        Text(TaskFilter.IsDependencyOf("A-1")).ShouldBe("dependency of \"A-1\"");
        Text(TaskFilter.IsTransitiveDependencyOf("A-1")).ShouldBe("dependency of \"A-1\" through any number of steps");
        Text(TaskFilter.Progress(0.5m, 1)).ShouldBe("progress from 0.5 to 1");
        Text(TaskFilter.Contains("title", "x")).ShouldBe("title contains \"x\"");
        Text(TaskFilter.Ids("b", "a", "b")).ShouldBe("id in (\"a\", \"b\")");
        Text(TaskFilter.Meaning(StatusMeaning.Closed)).ShouldBe("meaning = closed");
        Text(TaskFilter.Blocked).ShouldBe("blocked");
    }

    [Fact]
    public void What_could_be_mistaken_is_quoted()
    {
        Text(TaskFilter.Field("a b", "say \"hi\" & \\ \n")).ShouldBe("\"a b\" = \"say \\\"hi\\\" & \\\\ \\u000A\"");
        Text(TaskFilter.Field("", "\uD83D")).ShouldBe("\"\" = \"\\uD83D\"");
        Text(TaskFilter.Ids("a\", \"b")).ShouldNotBe(Text(TaskFilter.Ids("a", "b")));
    }

    [Fact]
    public void A_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" }, DateTimeFormat = { TimeSeparator = "." } };

            Text(TaskFilter.NumberRange("h", -1.5m, 2)).ShouldBe("h from -1.5 to 2");
            Text(TaskFilter.OverdueAt(new DateTimeOffset(2025, 3, 1, 12, 30, 0, TimeSpan.Zero))).ShouldBe("overdue at 2025-03-01T12:30:00Z");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Filters_with_the_same_text_match_the_same_tasks()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(400, 9));
        using TaskIndex index = built.Open();
        var conditions = new RandomConditions(built.Tasks, built.Graph, new Random(6));
        var answers = new Dictionary<string, string>();
        int met = 0;
        for (int round = 0; round < 3_000; round++)
        {
            TaskFilter filter = conditions.Next(round % 2).Filter;
            string answer = string.Join(' ', index.Where(filter));
            met += answers.TryAdd(filter.ToString(), answer) ? 0 : 1;
            answers[filter.ToString()].ShouldBe(answer, filter.ToString());
        }

        met.ShouldBeGreaterThan(100);
    }

    private static string Text(TaskFilter filter) => filter.ToString();
}
