using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>The name of a field that an index does not have, or not of the kind, is answered with those that it has, never with no task.</summary>
public class UnknownFieldsTests
{
    private const string Names = "agent, status, priority, tags, assignee, area";

    private static readonly DateOnly Day = new(2025, 6, 1);

    [Fact]
    public void A_misspelled_field_is_answered_with_the_nearest_and_with_all()
    {
        Message(TaskFilter.Field("statsu", "todo")).ShouldBe(
            "The index has no field of names or text statsu. It has: id, title, description, agent, status, priority, tags, notes, assignee, area, summary, "
            + "milestone, ordinal. Did you mean status? (Parameter 'field')");
        Message(TaskFilter.DateRange("due", Day, null)).ShouldBe(
            "The index has no date field due. It has: created_at, updated_at, due_date, reviewed. Did you mean due_date? (Parameter 'field')");
        Message(TaskFilter.NumberRange("estimated-hours", 1, 2)).ShouldEndWith(" Did you mean estimated_hours? (Parameter 'field')");
        Message(TaskFilter.HasAny("zzz")).ShouldEndWith(
            ". A key that no task may have at times is declared in tasks.schema.yaml, under fields or known_fields. (Parameter 'field')");
    }

    [Fact]
    public void A_field_of_another_kind_is_answered_with_its_kind_and_those_of_the_right_one()
    {
        Message(TaskFilter.NumberRange("due_date", 1, 2)).ShouldBe(
            "The index has no number field due_date (it is a date). It has: estimated_hours, actual_hours, budget. (Parameter 'field')");
        Message(TaskFilter.DateRange("tags", Day, null)).ShouldContain("no date field tags (it is a list of names)");
        Message(TaskFilter.DateRange("milestone", Day, null)).ShouldBe(
            "The index has no date field milestone (a key whose kind the schema does not say). It has: created_at, updated_at, due_date, reviewed. "
            + "Declare it in tasks.schema.yaml, under fields, with its kind. (Parameter 'field')");
        Message(TaskFilter.Field("due_date", "2025-06-01")).ShouldContain("due_date (it is a date)");
        Message(TaskFilter.Field("dependencies", "TASK-1")).ShouldContain("dependencies (it is the list of dependencies)");
        Message(TaskFilter.Contains("estimated_hours", "4")).ShouldContain("estimated_hours (it is a number)");
    }

    public static TheoryData<string> Kinds => [.. Wrong.Keys];

    private static readonly Dictionary<string, TaskFilter> Wrong = new()
    {
        ["value"] = TaskFilter.Field("nothing", "x"),
        ["any"] = TaskFilter.HasAny("nothing"),
        ["any of"] = TaskFilter.AnyOf("nothing", "x", "y"),
        ["any of no value"] = TaskFilter.AnyOf("nothing"),
        ["all of"] = TaskFilter.AllOf("nothing", "x", "y"),
        ["all of no value"] = TaskFilter.AllOf("nothing"),
        ["contains"] = TaskFilter.Contains("nothing", "x"),
        ["dates"] = TaskFilter.DateRange("nothing", Day, null),
        ["instants"] = TaskFilter.DateRange("nothing", DateTimeOffset.UnixEpoch, null),
        ["numbers"] = TaskFilter.NumberRange("nothing", 1, 2),
        ["empty numbers"] = TaskFilter.NumberRange("nothing", 2, 1),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void So_does_every_filter_in_every_place_that_takes_one(string kind)
    {
        TaskFilter filter = Wrong[kind];
        using TaskIndex index = SampleBacklog.Build().Open();
        Func<object>[] uses =
        [
            () => index.Where(filter),
            () => index.All.Where(filter),
            () => index.Where(!filter),
            () => index.Where(TaskFilter.None & filter),
            () => index.Where(TaskFilter.All | filter),
            () => index.Where(TaskFilter.Ready & !(TaskFilter.Blocked | filter)),
            () => index.Analytics.For(filter),
            () => index.Warm(filter),
            () => index.Search("first", filter: filter),
        ];
        for (int round = 0; round < 2; round++)
        {
            foreach (Func<object> use in uses)
            {
                Should.Throw<ArgumentException>(() => use()).Message.ShouldContain(" nothing");
            }
        }
    }

    [Fact]
    public void So_do_orders_groups_and_values()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Should.Throw<ArgumentException>(() => index.All.OrderBy("statsu")).Message.ShouldEndWith(" Did you mean status? (Parameter 'field')");
        Should.Throw<ArgumentException>(() => index.All.OrderByDescending("nothing"));
        Should.Throw<ArgumentException>(() => index.Analytics.By("statsu")).Message.ShouldBe(
            $"The index has no field of names statsu to group tasks by. It has: {Names}. Did you mean status? (Parameter 'field')");
        Should.Throw<ArgumentException>(() => index.Analytics.By("status", "nothing"));
        Should.Throw<ArgumentException>(() => index.Analytics.ProgressBy("title"));
        Should.Throw<ArgumentException>(() => index.Analytics.EffortBy("nothing"));
        Should.Throw<ArgumentException>(() => index.Values("statsu")).Message.ShouldEndWith(" Did you mean status? (Parameter 'field')");
    }

    [Fact]
    public void An_index_without_tasks_knows_its_fields_as_well()
    {
        using TaskIndex empty = BuiltIndex.Of(SampleBacklog.Schema).Open();

        foreach (TaskFilter filter in Wrong.Values)
        {
            Should.Throw<ArgumentException>(() => empty.Where(filter).Count());
        }

        foreach (TaskField field in empty.Fields)
        {
            empty.Where(TaskFilter.HasAny(field.Name)).Count().ShouldBe(0);
        }

        empty.Where(TaskFilter.Field("area", "core") & TaskFilter.DateRange("reviewed", Day, null) & TaskFilter.NumberRange("budget", 1, 2)).Any().ShouldBeFalse();
    }

    [Fact]
    public void What_the_schema_declares_can_be_asked_for_whatever_the_tasks_have()
    {
        TaskSchema schema = ExtendedPreset.Of(["references"], TaskSet.Extra("sprint", TaskFieldKind.Name));
        using TaskIndex with = BuiltIndex.Of(
            schema, TaskSet.Task(schema, "1", others: [new Authoring.Records.OtherField("references", "r"), new Authoring.Records.OtherField("mood", "good")])).Open();
        using TaskIndex without = BuiltIndex.Of(schema, TaskSet.Task(schema, "1")).Open();

        foreach (TaskIndex index in (TaskIndex[])[with, without])
        {
            int count = index == with ? 1 : 0;
            index.Where(TaskFilter.Field("references", "r")).Count().ShouldBe(count);
            index.Where(TaskFilter.HasAny("references")).Count().ShouldBe(count);
            index.Where(TaskFilter.Contains("references", "r")).Count().ShouldBe(count);
            index.Where(TaskFilter.Field("sprint", "5")).Count().ShouldBe(0);
        }

        // A key that nobody declared is known by its use alone.
        with.Where(TaskFilter.HasAny("mood")).Count().ShouldBe(1);
        Should.Throw<ArgumentException>(() => without.Where(TaskFilter.HasAny("mood"))).Message.ShouldContain("known_fields");
        without.All.First().Get("mood").ShouldBeNull();
    }

    [Fact]
    public void A_filter_for_indexes_of_several_schemas_matches_nothing_where_a_field_is_missing()
    {
        TaskSchema schema = TaskSet.Schema(extraFields: [TaskSet.Extra("sprint", TaskFieldKind.Number)]);
        using TaskIndex with = BuiltIndex.Of(schema, TaskSet.Task(schema, "1", more: new Dictionary<string, object> { ["sprint"] = 5m })).Open();
        using TaskIndex without = SampleBacklog.Build().Open();
        TaskFilter sprint = TaskFilter.NumberRange("sprint", 5, 5);
        TaskFilter optional = sprint.IfFieldsExist();

        with.Where(optional).Count().ShouldBe(1);
        without.Where(optional).Count().ShouldBe(0);
        without.Where(!optional).Count().ShouldBe(4);
        without.Where(TaskFilter.Field("status", "todo") | optional).Count().ShouldBe(1);
        without.Where(TaskFilter.Field("status", "todo") & optional).Any().ShouldBeFalse();
        without.Where(optional).OrderBy("status").Page(2).Count.ShouldBe(0);
        without.Analytics.For(optional).Totals.Count.ShouldBe(0);
        without.Where(optional).Explain().ToString().ShouldContain("a field is not in the index");
        with.Where(optional).Explain().ToString().ShouldContain("sprint from 5 to 5");
        Should.Throw<ArgumentException>(() => without.Where(sprint | optional));
        optional.ToString().ShouldBe("(sprint from 5 to 5 where its fields exist)");
        optional.IfFieldsExist().ShouldBeSameAs(optional);
    }

    [Fact]
    public void Asking_a_known_field_allocates_nothing()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskFilter filter = (TaskFilter.Field("status", "todo") | TaskFilter.HasAny("milestone")) & TaskFilter.Field("priority", "high").IfFieldsExist();
        TaskFilter missing = TaskFilter.HasAny("nothing").IfFieldsExist();
        int Ask() => index.Where(filter).Count() + index.Where(missing).Count() + (index.Where(!missing).Any() ? 1 : 0);
        for (int round = 0; round < 300; round++)
        {
            Ask();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        // The negation is made anew.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64);
    }

    private static string Message(TaskFilter filter)
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        return Should.Throw<ArgumentException>(() => index.Where(filter).Count()).Message;
    }
}
