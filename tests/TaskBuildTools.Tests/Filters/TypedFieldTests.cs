using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>A typed field asks what the filters by name ask.</summary>
public class TypedFieldTests
{
    private static readonly DateOnly Day = new(2025, 4, 1);
    private static readonly DateTimeOffset Time = new(2025, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TaskDateField Due = new("due_date");
    private static readonly TaskNumberField Hours = new("estimated_hours");
    private static readonly TaskNameField Status = new("status");
    private static readonly TaskNameListField Tags = new("tags");
    private static readonly TaskTextField Notes = new("notes");

    public static TheoryData<TaskFilter, TaskFilter> Pairs => new()
    {
        { Due.Before(Day), TaskFilter.DateRange("due_date", null, Day) },
        { Due.Before(Time), TaskFilter.DateRange("due_date", null, Time) },
        { Due.From(Day), TaskFilter.DateRange("due_date", Day, null) },
        { Due.From(Time), TaskFilter.DateRange("due_date", Time, null) },
        { Due.Between(Day, Day.AddDays(1)), TaskFilter.DateRange("due_date", Day, Day.AddDays(1)) },
        { Due.Between(Time, Time.AddDays(1)), TaskFilter.DateRange("due_date", Time, Time.AddDays(1)) },
        { Due.HasAny, TaskFilter.HasAny("due_date") },
        { Hours.AtLeast(1.5m), TaskFilter.NumberRange("estimated_hours", 1.5m, null) },
        { Hours.AtMost(1.5m), TaskFilter.NumberRange("estimated_hours", null, 1.5m) },
        { Hours.Between(1, 2), TaskFilter.NumberRange("estimated_hours", 1, 2) },
        { Status.Is("todo"), TaskFilter.Field("status", "todo") },
        { Status.AnyOf("todo", "done"), TaskFilter.AnyOf("status", "todo", "done") },
        { Status.Contains("OD"), TaskFilter.Contains("status", "OD") },
        { Tags.Has("api"), TaskFilter.Field("tags", "api") },
        { Tags.AnyOf("api", "Zürich"), TaskFilter.AnyOf("tags", "api", "Zürich") },
        { Tags.AllOf("api", "Zürich"), TaskFilter.AllOf("tags", "api", "Zürich") },
        { Tags.Contains("ap"), TaskFilter.Contains("tags", "ap") },
        { Notes.Is("A note"), TaskFilter.Field("notes", "A note") },
        { Notes.Contains("NOTE"), TaskFilter.Contains("notes", "NOTE") },
        { new TaskSortableTextField("title").Is("First"), TaskFilter.Field("title", "First") },
        { new TaskSortableTextField("title").Contains("größe"), TaskFilter.Contains("title", "größe") },
        { new TaskDependenciesField("dependencies").HasAny, TaskFilter.HasAny("dependencies") },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void It_asks_the_same_question(TaskFilter typed, TaskFilter named)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        typed.ToString().ShouldBe(named.ToString());
        index.Where(typed).Select(task => task.Id).ShouldBe(index.Where(named).Select(task => task.Id));
    }

    [Fact]
    public void A_query_is_ordered_and_an_index_is_summed_by_it()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        (index.All.OrderBy(Due) == index.All.OrderBy("due_date")).ShouldBeTrue();
        (index.All.OrderByDescending(Hours) == index.All.OrderByDescending("estimated_hours")).ShouldBeTrue();
        (index.All.OrderBy(Status).ThenBy(Due) == index.All.OrderBy("status").ThenBy("due_date")).ShouldBeTrue();
        (index.All.OrderBy(Status).ThenByDescending(Due) == index.All.OrderBy("status").ThenByDescending("due_date")).ShouldBeTrue();
        index.Values(Tags).ShouldBe(index.Values("tags"));
        index.Analytics.By(Status).ShouldBe(index.Analytics.By("status"));
        index.Analytics.By(Status, Tags).ShouldBe(index.Analytics.By("status", "tags"));
        index.Analytics.ProgressBy(Tags).ShouldBe(index.Analytics.ProgressBy("tags"));
        index.Analytics.EffortBy(Tags).ShouldBe(index.Analytics.EffortBy("tags"));
    }

    [Fact]
    public void A_field_that_may_be_missing_matches_nothing_where_it_is()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(new TaskNumberField("points", mayBeMissing: true).AtLeast(1)).Count().ShouldBe(0);
        index.Where(new TaskDateField("started", mayBeMissing: true).HasAny).Count().ShouldBe(0);
        Should.Throw<ArgumentException>(() => index.Where(new TaskNumberField("points").AtLeast(1)));
    }
}
