using System.Text.Json;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>A value is at once what a task has, what is asked for, and text.</summary>
public class FieldValueTests
{
    private static readonly TaskFieldValue Todo = new("status", "todo");
    private static readonly TaskFieldValue Low = new("priority", "low", order: 0);
    private static readonly TaskFieldValue High = new("priority", "high", order: 2);
    private static readonly TaskFieldValue Critical = new("priority", "critical", order: 3);

    [Fact]
    public void A_task_has_the_value_that_is_asked_for()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskRef task = index["TASK-2"];

        (task.Status == Todo).ShouldBeTrue();
        (Todo == task.Status).ShouldBeTrue();
        (task.Status == "todo").ShouldBeTrue();
        (task.Status != "done").ShouldBeTrue();
        (task.Status == task.Priority).ShouldBeFalse();
        (index["ÄRGER"].Status == null).ShouldBeTrue();
        (index["ÄRGER"].Status == Todo).ShouldBeFalse();
        (task.Agent == new TaskFieldValue("agent", "codeforge")).ShouldBeTrue();
        task.Tags.Contains(new TaskFieldValue("tags", "api")).ShouldBeTrue();
    }

    [Fact]
    public void Values_of_two_fields_differ_although_they_are_spelled_alike()
    {
        var status = new TaskFieldValue("status", "open");
        var tag = new TaskFieldValue("tags", "open");

        (status == tag).ShouldBeFalse();
        new HashSet<TaskFieldValue> { status, tag, new("status", "open") }.Count.ShouldBe(2);
    }

    [Fact]
    public void A_value_is_a_filter_alone_and_with_others()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Ids(index.Where(Todo)).ShouldBe("TASK-2");
        Ids(index.Where(Todo & High)).ShouldBe("TASK-2");
        Ids(index.Where(Todo & Low)).ShouldBe("");
        Ids(index.Where(!Todo & TaskFilter.HasAny("status"))).ShouldBe("TASK-1 TASK-3");
        Ids(index.Where(TaskFilter.Ids("TASK-3") | Todo | High)).ShouldBe("TASK-2 TASK-3");
        Ids(index.Where(index["TASK-1"].Status!)).ShouldBe("TASK-1");
        Todo.ToTaskFilter().ShouldBeSameAs(Todo.ToTaskFilter());
    }

    [Fact]
    public void A_value_of_a_field_that_may_be_missing_matches_nothing_there()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(new TaskFieldValue("squad", "a", fieldMayBeMissing: true)).Count().ShouldBe(0);
        Should.Throw<ArgumentException>(() => index.Where(new TaskFieldValue("squad", "a")));
    }

    [Fact]
    public void Priorities_and_statuses_sort_in_the_order_of_the_schema()
    {
        using TaskIndex index = OfPriorities("high", "low", null, "critical", "medium");

        index.All.Select(task => task.Priority).Order().Select(priority => priority?.Name)
            .ShouldBe([null, "low", "medium", "high", "critical"]);
        Enumerable.OrderByDescending(index.All, task => task.Priority).Select(task => task.Priority?.Name)
            .ShouldBe(["critical", "high", "medium", "low", null]);
    }

    [Fact]
    public void A_priority_is_compared_with_a_named_one()
    {
        using TaskIndex index = OfPriorities("high", "low", null, "critical", "medium");

        index.All.Where(task => task.Priority >= High).Select(task => task.Priority!.Name).ShouldBe(["high", "critical"]);
        index.All.Where(task => task.Priority < High).Select(task => task.Priority!.Name).ShouldBe(["low", "medium"]);
        (Critical > High).ShouldBeTrue();
        (High <= Critical).ShouldBeTrue();
        (Low < null).ShouldBeFalse();
        (Low > null).ShouldBeFalse();
    }

    [Fact]
    public void The_index_has_the_last_word_on_the_order()
    {
        using TaskIndex index = OfPriorities("high", "critical");
        var before = new TaskFieldValue("priority", "high", order: 7);
        var unlisted = new TaskFieldValue("priority", "someday");

        index.All.Where(task => task.Priority > before).Select(task => task.Priority!.Name).ShouldBe(["critical"]);
        index.All.Count(task => task.Priority < unlisted).ShouldBe(2);
    }

    [Fact]
    public void A_value_is_its_text_where_text_is_wanted()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        string? none = index["ÄRGER"].Status;
        string status = index["TASK-2"].Status!;

        none.ShouldBeNull();
        status.ShouldBe("todo");
        $"{index["TASK-2"].Status}/{index["ÄRGER"].Status}".ShouldBe("todo/");
        JsonSerializer.Serialize(new { index["TASK-2"].Status, index["ÄRGER"].Priority }).ShouldBe("""{"Status":"todo","Priority":null}""");
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<TaskFieldValue>("\"todo\""));
    }

    [Fact]
    public void A_switch_statement_and_a_switch_expression_take_its_text()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Statement(index["TASK-2"]).ShouldBe(1);
        Statement(index["TASK-3"]).ShouldBe(2);
        Statement(index["ÄRGER"]).ShouldBe(3);
        Expression(index["TASK-2"]).ShouldBe(1);
        Expression(index["TASK-3"]).ShouldBe(2);
        Expression(index["ÄRGER"]).ShouldBe(3);

        static int Statement(TaskRef task)
        {
            switch (task.Status)
            {
                case "todo": return 1;
                case null: return 3;
                default: return 2;
            }
        }

        static int Expression(TaskRef task) => task.Status?.Name switch { "todo" => 1, null => 3, _ => 2 };
    }

    [Fact]
    public void A_task_gives_the_same_object_each_time()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index["TASK-2"].Status.ShouldBeSameAs(index["TASK-2"].Status);
    }

    private static TaskIndex OfPriorities(params string?[] priorities)
    {
        TaskSchema schema = TaskSet.Schema();
        return BuiltIndex.Of(schema, TaskSet.Sorted([.. priorities.Select((priority, i) => TaskSet.Task(
            schema, $"T-{i}", "todo", more: priority is null ? null : new Dictionary<string, object> { ["priority"] = priority }))])).Open();
    }

    private static string Ids(TaskQuery query) => string.Join(' ', query);
}
