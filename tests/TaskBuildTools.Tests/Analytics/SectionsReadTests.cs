using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Analytics;

/// <summary>A result is remembered under the sections that it says it reads; these are compared with those that it asks for.</summary>
public class SectionsReadTests
{
    private static readonly BuiltIndex Built = AnalyticsCase.Of(
        TaskSet.Task(AnalyticsCase.Schema, "a", "todo", tags: ["x"], hours: 1, more: new Dictionary<string, object>
        {
            ["created_at"] = new Authoring.Records.TaskDate(1, 0),
            ["due_date"] = new Authoring.Records.TaskDate(1, 0),
        }),
        TaskSet.Task(AnalyticsCase.Schema, "b", "done", ["a"], tags: ["x", "y"])).Built;

    private static readonly TaskFilter Filter = TaskFilter.Field("priority", "low");

    public static TheoryData<string> Operations => [.. Questions.Keys];

    public static TheoryData<string> FilteredOperations => [.. Questions.Keys.Concat(FilteredQuestions.Keys)];

    private static readonly Dictionary<string, Func<TaskAnalytics, object>> Questions = new()
    {
        ["bottlenecks/3"] = analytics => analytics.Bottlenecks(3),
        ["effort"] = analytics => analytics.Effort,
        ["effort/tags"] = analytics => analytics.EffortBy("tags"),
        ["overdue/638765568000000000/2"] = analytics => analytics.Overdue(2),
        ["age/638765568000000000/2"] = analytics => analytics.Age(2),
        ["cycle-time"] = analytics => analytics.CycleTime(),
        ["burnup/2025-02-24/2"] = analytics => analytics.BurnUp(2),
        ["throughput/2025-02-24/2"] = analytics => analytics.Throughput(2),
        ["pairs/tags/tags"] = analytics => analytics.By("tags", "tags"),
        ["progress/status"] = analytics => analytics.ProgressBy("status"),
    };

    /// <summary>What an index stores for all tasks.</summary>
    private static readonly Dictionary<string, Func<TaskAnalytics, object>> FilteredQuestions = new()
    {
        ["totals"] = analytics => analytics.Totals,
        ["totals/tags"] = analytics => analytics.By("tags"),
        ["pairs/tags/status"] = analytics => analytics.By("tags", "status"),
        ["progress"] = analytics => analytics.Progress,
        ["progress/tags"] = analytics => analytics.ProgressBy("tags"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_sections_named_are_those_read(string operation) =>
        Compare(operation, analytics => Questions[operation](analytics));

    [Theory]
    [MemberData(nameof(FilteredOperations))]
    public void What_a_filter_reads_belongs_to_them(string operation) => Compare(
        operation + " where priority = \"low\"",
        analytics => (Questions.GetValueOrDefault(operation) ?? FilteredQuestions[operation])(analytics.For(Filter)));

    [Fact]
    public void What_is_stored_for_all_tasks_is_not_remembered_again()
    {
        var named = new List<string>();
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies);
        TaskAnalytics analytics = Watch(index, (name, _) => named.Add(name));

        FilteredQuestions.Values.ShouldAllBe(question => question(analytics) != null);

        named.ShouldBeEmpty();
    }

    private static void Compare(string operation, Func<TaskAnalytics, object> question)
    {
        var asked = new HashSet<(SectionKind, int)> { (SectionKind.Fields, 0) };
        var named = new List<(string Operation, HashSet<(SectionKind, int)> Sections)>();
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions { TimeProvider = new StoppedClock(AnalyticsCase.Now) });
        index.Snapshot.Columns.File.OnSectionAsked = (kind, field) => asked.Add((kind, field));
        TaskAnalytics analytics = Watch(index, (name, sections) => named.Add((name, [.. sections.Sections])));

        question(analytics).ShouldNotBeNull();

        named.Select(one => one.Operation).ShouldBe([operation]);
        named[0].Sections.Order().ShouldBe(asked.Order());
    }

    [Fact]
    public void What_depends_on_the_time_is_not_remembered()
    {
        var named = new List<string>();
        using TaskIndex index = TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions { TimeProvider = new StoppedClock(AnalyticsCase.Now) });

        Watch(index, (name, _) => named.Add(name)).For(TaskFilter.Overdue).Bottlenecks(9).Select(task => task.Id).ShouldBeEmpty();

        named.ShouldBeEmpty();
    }

    [Fact]
    public void The_parts_of_an_operation_cannot_be_taken_for_other_parts()
    {
        var schema = TaskSet.Schema(extraFields: [TaskSet.Extra("a/b", TaskFieldKind.NameList), TaskSet.Extra("a", TaskFieldKind.NameList)]);
        var named = new List<string>();
        using TaskIndex index = BuiltIndex.Of(schema, TaskSet.Task(schema, "t")).Open();
        TaskAnalytics analytics = Watch(index, (name, _) => named.Add(name));

        analytics.By("a/b", "a/b");
        analytics.By("a", "a");

        named.ShouldBe(["pairs/a%2Fb/a%2Fb", "pairs/a/a"]);
    }

    private static TaskAnalytics Watch(TaskIndex index, Action<string, SectionSet> remembering) =>
        new(index.Analytics.Scope with { Remembering = remembering });
}
