using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

/// <summary>A query may write fields and values as a task file does.</summary>
public class SpellingsTests
{
    private static readonly TaskSchema Schema = ExtendedPreset.Of(
        [],
        TaskSet.Extra("areas", TaskFieldKind.NameList) with { Values = [new NamedValue("front end", ["ui"]), new NamedValue("core", [])] },
        TaskSet.Extra("severity", TaskFieldKind.Name) with { Aliases = ["sev"], Values = [new NamedValue("minor", []), new NamedValue("Major", ["serious", "big one"])] });

    private static TaskIndex Open() => BuiltIndex.Of(
        Schema,
        TaskSet.Task(Schema, "1", "complete", tags: ["Docs"], more: new() { ["priority"] = "critical", ["severity"] = "Major", ["areas"] = new[] { "core", "front end" } }),
        TaskSet.Task(Schema, "2", "in_progress", tags: ["docs"], more: new() { ["priority"] = "medium", ["severity"] = "minor" }),
        TaskSet.Task(Schema, "3", "todo")).Open();

    [Theory]
    [InlineData("status", "complete", "1")]
    [InlineData("status", "done", "1")]
    [InlineData("status", "Done", "1")]
    [InlineData("status", "FINISHED", "1")]
    [InlineData("status", "In Progress", "2")]
    [InlineData("status", "in-progress", "2")]
    [InlineData("status", "doing", "2")]
    [InlineData("status", "To Do", "3")]
    [InlineData("status", "TODO", "3")]
    [InlineData("status", "nowhere", "")]
    [InlineData("status", " done", "")]
    [InlineData("priority", "urgent", "1")]
    [InlineData("priority", "Normal", "2")]
    [InlineData("severity", "SERIOUS", "1")]
    [InlineData("severity", "big-one", "1")]
    [InlineData("severity", "major", "1")]
    [InlineData("sev", "Minor", "2")]
    [InlineData("areas", "UI", "1")]
    [InlineData("areas", "Front_End", "1")]
    [InlineData("tags", "docs", "2")]
    [InlineData("tags", "DOCS", "")]
    public void A_value_that_the_schema_lists_is_found_by_each_of_its_spellings(string field, string value, string expected)
    {
        using TaskIndex index = Open();

        Ids(index.Where(TaskFilter.Field(field, value))).ShouldBe(expected);
        Ids(index.Where(TaskFilter.AnyOf(field, value, "nowhere"))).ShouldBe(expected);
    }

    [Fact]
    public void A_field_is_found_by_its_other_keys()
    {
        using TaskIndex index = Open();

        Ids(index.Where(TaskFilter.HasAny("sev"))).ShouldBe("1 2");
        Ids(index.Where(TaskFilter.Contains("sev", "aj"))).ShouldBe("1");
        index["1"].Get("sev").ShouldBe("Major");
        index.Values("sev").Select(value => value.Name).ShouldBe(["Major", "minor"]);
        index.Analytics.By("sev").Count.ShouldBe(2);
        Ids(index.All.OrderBy("sev")).ShouldBe("1 2 3");
        index.All.OrderBy("sev").ShouldBe(index.All.OrderBy("severity"));
    }

    [Fact]
    public void The_meaning_of_a_status_is_found_by_each_of_its_spellings()
    {
        using TaskIndex index = Open();

        (index.MeaningOf("done"), index.MeaningOf("Won't Do"), index.MeaningOf("IN PROGRESS"), index.MeaningOf("nowhere")).ShouldBe(
            (StatusMeaning.Closed, StatusMeaning.Cancelled, StatusMeaning.Active, StatusMeaning.None));
    }

    [Fact]
    public void The_own_value_of_an_index_comes_before_the_spelling_of_another()
    {
        TaskSchema schema = SampleBacklog.Schema;
        using TaskIndex index = BuiltIndex.Of(schema, TaskSet.Task(schema, "1", "odd one"), TaskSet.Task(schema, "2", "Odd One")).Open();

        Ids(index.Where(TaskFilter.Field("status", "odd one"))).ShouldBe("1");
        Ids(index.Where(TaskFilter.Field("status", "Odd One"))).ShouldBe("2");
    }

    private static string Ids(IEnumerable<TaskRef> tasks) => string.Join(' ', tasks);
}
