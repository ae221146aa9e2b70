using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>A visitor is told all that a filter says, and nothing else.</summary>
public class FilterVisitorTests
{
    public static TheoryData<TaskFilter> Kinds =>
    [
        TaskFilter.All, TaskFilter.None, TaskFilter.Ready, TaskFilter.Blocked, TaskFilter.Overdue,
        TaskFilter.AnyOf("tags"), TaskFilter.AllOf("tags"), TaskFilter.AnyOf("tags", "b", "a"), TaskFilter.AllOf("tags", "b", "a"),
        TaskFilter.Field("status", "To \"do\""), TaskFilter.HasAny("x y"), TaskFilter.Contains("title", ""), TaskFilter.Ids("b", "a"), TaskFilter.Ids(),
        TaskFilter.Meaning(StatusMeaning.Cancelled), TaskFilter.Meaning((StatusMeaning)(-7)),
        TaskFilter.OverdueAt(DateTimeOffset.MaxValue), TaskFilter.OverdueAt(new DateTimeOffset(2025, 3, 1, 0, 0, 0, 1, TimeSpan.FromHours(2))),
        TaskFilter.DateRange("d", (DateOnly?)null, null), TaskFilter.DateRange("d", DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddTicks(1)),
        TaskFilter.NumberRange("n", null, null), TaskFilter.NumberRange("n", decimal.MinValue, decimal.MaxValue), TaskFilter.NumberRange("n", 0.0004m, -1),
        TaskFilter.Progress(1 / 3m, 5), TaskFilter.Search("Größe perf* größe"), TaskFilter.Search("..."),
        TaskFilter.DependsOn("a"), TaskFilter.DependsOnTransitively("a"), TaskFilter.IsDependencyOf("a"), TaskFilter.IsTransitiveDependencyOf("a"),
        !(TaskFilter.Ready & TaskFilter.Blocked), !TaskFilter.Ready.IfFieldsExist(), (TaskFilter.Ready | TaskFilter.Blocked).IfFieldsExist(),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_filter_of_each_kind_can_be_made_anew(TaskFilter filter)
    {
        filter.Accept(new FilterRebuilder()).ToString().ShouldBe(filter.ToString());
        TaskFilter.Parse(filter.ToString()).ToString().ShouldBe(filter.ToString());
    }

    [Fact]
    public void Every_kind_of_filter_is_among_them()
    {
        IEnumerable<Type> kinds = typeof(TaskFilter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TaskFilter)) && !type.IsAbstract);

        kinds.Except(Kinds.Select(row => ((ITheoryDataRow)row).GetData()[0]!.GetType())).ShouldBeEmpty();
    }

    [Fact]
    public void Filters_made_anew_match_the_same_tasks()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(400, 9));
        using TaskIndex index = built.Open();
        var conditions = new RandomConditions(built.Tasks, built.Graph, new Random(7));
        var rebuilder = new FilterRebuilder();
        for (int round = 0; round < 500; round++)
        {
            TaskFilter filter = conditions.Next(round % 5).Filter;
            TaskFilter anew = filter.Accept(rebuilder);

            anew.ToString().ShouldBe(filter.ToString());
            index.Where(anew).ShouldBe(index.Where(filter), filter.ToString());
        }
    }

    [Fact]
    public void A_visitor_is_needed() => Should.Throw<ArgumentNullException>(() => TaskFilter.Ready.Accept<int>(null!)).ParamName.ShouldBe("visitor");
}
