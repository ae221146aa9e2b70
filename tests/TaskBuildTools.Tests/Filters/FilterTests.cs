using CsCheck;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class FilterTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    [Fact]
    public void Random_filters_agree_with_a_walk_over_the_documents()
    {
        Gen.Select(RandomBacklog.Gen(700), Conditions(3)).Sample((tasks, condition) =>
        {
            BuiltIndex built = BuiltIndex.Of(Schema, tasks);
            using TaskIndex index = built.Open();
            string[] expected = [.. Enumerable.Range(0, tasks.Length).Where(ordinal => condition.Matches(built, ordinal)).Select(ordinal => tasks[ordinal].Id)];

            index.Where(condition.Filter).Select(task => task.Id).ShouldBe(expected);
            index.Where(condition.Filter).Count().ShouldBe(expected.Length);
            index.Where(condition.Filter).Any().ShouldBe(expected.Length > 0);
            index.Where(condition.Filter).Ready().Count().ShouldBe(expected.Count(id => index[id].IsReady));
            index.All.Where(condition.Filter).Blocked().Count().ShouldBe(expected.Count(id => index[id].IsBlocked));
        }, iter: 300);
    }

    [Fact]
    public void More_tasks_than_one_chunk_are_counted_right()
    {
        TaskDocument[] tasks = [.. Enumerable.Range(0, 9000).Select(number => Authoring.Tests.Graph.TaskSet.Task(
            Schema, $"{number:d5}", number % 3 == 0 ? "todo" : "done", tags: number % 1000 == 999 ? ["rare"] : []))];
        using TaskIndex index = BuiltIndex.Of(Schema, tasks).Open();

        index.Where(TaskFilter.Field("status", "todo")).Count().ShouldBe(3000);
        index.Where(TaskFilter.Field("status", "todo") & TaskFilter.Field("tags", "rare")).Select(task => task.Id).ShouldBe(["00999", "03999", "06999"]);
        index.Where(!TaskFilter.Field("status", "todo") | TaskFilter.Field("tags", "rare")).Count().ShouldBe(6003);
    }

    [Fact]
    public void A_filter_finds_its_values_in_every_index_it_is_used_on()
    {
        TaskFilter filter = TaskFilter.Field("tags", "b");
        using TaskIndex first = BuiltIndex.Of(Schema, Authoring.Tests.Graph.TaskSet.Task(Schema, "1", tags: ["a", "b"])).Open();
        using TaskIndex second = BuiltIndex.Of(Schema, Authoring.Tests.Graph.TaskSet.Task(Schema, "1", tags: ["b"])).Open();
        using TaskIndex third = BuiltIndex.Of(Schema, Authoring.Tests.Graph.TaskSet.Task(Schema, "1", tags: ["a"])).Open();

        for (int round = 0; round < 2; round++)
        {
            first.Where(filter).Count().ShouldBe(1);
            second.Where(filter).Count().ShouldBe(1);
            third.Where(filter).Count().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("title", "First", 1)]
    [InlineData("milestone", "m-1", 1)]
    [InlineData("milestone", null, 2)]
    [InlineData("milestone", "m-9", 0)]
    [InlineData("title", null, 3)]
    [InlineData("created_at", null, 1)]
    [InlineData("budget", null, 1)]
    [InlineData("dependencies", null, 2)]
    [InlineData("assignee", "bob", 1)]
    [InlineData("status", "TODO", 1)]
    [InlineData("status", "nowhere", 0)]
    public void Any_field_can_be_asked_for_a_value_or_for_any(string field, string? value, int count)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(value is null ? TaskFilter.HasAny(field) : TaskFilter.Field(field, value)).Count().ShouldBe(count);
    }

    [Fact]
    public void A_long_chain_of_one_operator_is_one_level()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskFilter any = TaskFilter.None;
        for (int i = 0; i < 1000; i++)
        {
            any |= TaskFilter.Field("status", i % 2 == 0 ? "todo" : "done");
        }

        index.Where(any).Count().ShouldBe(2);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        TaskFilter filter = TaskFilter.All;

        Should.Throw<ArgumentException>(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                filter = (filter & TaskFilter.Ready) | TaskFilter.Blocked;
            }
        }).Message.ShouldBe("A filter can be nested 100 levels deep at most.");
    }

    private static Gen<Condition> Conditions(int depth)
    {
        Gen<Condition> leaf = Gen.Int[0, Leaves.Length - 1].Select(number => Leaves[number]);
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Condition> inner = Conditions(depth - 1);
        return Gen.Int[0, 3].SelectMany(kind => kind switch
        {
            0 => Gen.Select(inner, inner).Select((left, right) => new Condition(
                left.Filter & right.Filter, (built, ordinal) => left.Matches(built, ordinal) && right.Matches(built, ordinal))),
            1 => Gen.Select(inner, inner).Select((left, right) => new Condition(
                left.Filter | right.Filter, (built, ordinal) => left.Matches(built, ordinal) || right.Matches(built, ordinal))),
            2 => inner.Select(one => new Condition(!one.Filter, (built, ordinal) => !one.Matches(built, ordinal))),
            _ => leaf,
        });
    }

    private static readonly Condition[] Leaves =
    [
        Name("status", FieldRole.Status, "todo"),
        Name("status", FieldRole.Status, "done"),
        Name("priority", FieldRole.Priority, "high"),
        Name("agent", FieldRole.Agent, "éa"),
        Name("tags", FieldRole.Tags, "x"),
        Name("tags", FieldRole.Tags, "rare"),
        Name("tags", FieldRole.Tags, "nowhere"),
        new(TaskFilter.HasAny("tags"), (built, ordinal) => built.Tasks[ordinal].Names[Schema[FieldRole.Tags].Slot].Length > 0),
        new(TaskFilter.Field("milestone", "m1").IfFieldsExist(), (built, ordinal) => built.Tasks[ordinal].Others.Any(other => other.Value == "m1")),
        new(TaskFilter.Field("title", "alpha"), (built, ordinal) => built.Tasks[ordinal].Texts[Schema[FieldRole.Title].Slot] == "alpha"),
        new(TaskFilter.Ready, (built, ordinal) => built.Graph.Ready[ordinal]),
        new(TaskFilter.Blocked, (built, ordinal) => built.Graph.Blocked[ordinal]),
        new(TaskFilter.All, (_, _) => true),
        new(TaskFilter.None, (_, _) => false),
        .. Enum.GetValues<StatusMeaning>().Select(meaning => new Condition(
            TaskFilter.Meaning(meaning), (built, ordinal) => built.Graph.Meanings[ordinal] == meaning)),
    ];

    private static Condition Name(string field, FieldRole role, string value) => new(
        TaskFilter.Field(field, value), (built, ordinal) => built.Tasks[ordinal].Names[Schema[role].Slot].Contains(value));

    private sealed record Condition(TaskFilter Filter, Func<BuiltIndex, int, bool> Matches);
}
