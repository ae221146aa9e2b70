using Microsoft.Extensions.Time.Testing;
using TaskBuildTools.Testing;

namespace TaskBuildTools.Live.Tests.Testing;

/// <summary>What a unit test of an application does with an index in memory.</summary>
public sealed class TestBacklogTests
{
    private static readonly TaskRecord Done = new() { Id = "a", Title = "The first", Status = "complete", Tags = ["api"], EstimatedHours = 2 };
    private static readonly TaskRecord Next = new() { Id = "b", Title = "The second", Status = "Todo", Dependencies = ["a"], Due = TaskTime.Parse("2026-12-11") };
    private static readonly TaskRecord Last = new() { Id = "c", Title = "The third", Dependencies = ["b"], ChecklistDone = 1, ChecklistTotal = 3 };

    [Fact]
    public void Filters_orders_graph_and_sums_work()
    {
        using TaskIndex index = TestBacklog.Create(Last, Done, Next);

        index.All.Select(static task => task.Id).ShouldBe(["a", "b", "c"]);
        index.Where(new TaskFieldValue("status", "todo")).Single().Id.ShouldBe("b");
        index.Where(TaskFilter.Ready).Single().Id.ShouldBe("b");
        index["c"].IsBlocked.ShouldBeTrue();
        index["c"].Depth.ShouldBe(2);
        index["a"].StatusMeaning.ShouldBe(StatusMeaning.Closed);
        index["a"].Dependents.Single().Id.ShouldBe("b");
        index["c"].ChecklistDone.ShouldBe(1);
        index["c"].Checklist.Count.ShouldBe(3);
        index["c"].Path.ShouldBe("tasks/c.md");
        index.Totals.EstimatedHours.ShouldBe(2);
        index.DependencyOrder.Select(static task => task.Id).ShouldBe(["a", "b", "c"]);
        index.Search("third").Single().Task.Id.ShouldBe("c");
    }

    [Fact]
    public void Bodies_are_given_by_id()
    {
        using TaskIndex index = TestBacklog.Create([Done, Next], new() { Bodies = new Dictionary<string, string> { ["b"] = "# Notes on parsers\n\n- [x] one\n" } });

        index["b"].Body.ShouldBe("# Notes on parsers\n\n- [x] one\n");
        index["b"].ChecklistTotal.ShouldBe(1);
        index["a"].Body.ShouldBe("");
        index.Search("parser*").Single().Task.Id.ShouldBe("b");
    }

    [Fact]
    public void The_clock_decides_what_is_overdue()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 12, 11, 12, 0, 0, TimeSpan.Zero));
        using TaskIndex index = TestBacklog.Create([Done, Next], new() { TimeProvider = clock });

        index.Where(TaskFilter.Overdue).Count().ShouldBe(0);
        clock.Advance(TimeSpan.FromDays(1));
        index.Where(TaskFilter.Overdue).Single().Id.ShouldBe("b");
    }

    [Fact]
    public void An_empty_backlog_is_one() => TestBacklog.Create().Count.ShouldBe(0);

    [Fact]
    public void The_schema_is_a_preset_or_a_text()
    {
        using TaskIndex preset = TestBacklog.Create([new() { Id = "task-1", Title = "T", Status = "To Do" }], new() { Schema = "backlog.md" });
        using TaskIndex text = TestBacklog.Create(
            [new() { Id = "1", Title = "T", Others = new Dictionary<string, string> { ["area"] = "core" } }],
            new() { Schema = "fields:\n  area: { kind: name, values: [core, docs] }\n" });

        preset.SchemaPreset.ShouldBe("backlog.md");
        text.Where(TaskFilter.Field("area", "core")).Count().ShouldBe(1);
        Should.Throw<TestBacklogException>(() => TestBacklog.Create([], new() { Schema = "presett: backlog.md" })).Diagnostics[0].Id.ShouldBe("TBT9004");
    }

    public static TheoryData<string, TaskRecord[]> Refused => new()
    {
        { "TBT2004", [Done, Done] },
        { "TBT2006", [new() { Id = "a", Title = "T", Status = "nonsense" }] },
        { "TBT2002", [new() { Id = "", Title = "T" }] },
        { "TBT3001", [new() { Id = "a", Title = "T", Dependencies = ["nothing"] }] },
        { "TBT3002", [new() { Id = "a", Title = "T", Dependencies = ["b"] }, new() { Id = "b", Title = "T", Dependencies = ["a"] }] },
        { "TBT3003", [new() { Id = "a", Title = "T", Dependencies = ["a"] }] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_build_refuses_is_refused_with_the_same_diagnostic(string id, TaskRecord[] tasks)
    {
        TestBacklogException refusal = Should.Throw<TestBacklogException>(() => TestBacklog.Create(tasks));

        TaskDiagnostic diagnostic = refusal.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(id);
        refusal.Message.ShouldContain($"error {id}: ");
        refusal.Message.ShouldContain("AllowErrors");
    }

    [Fact]
    public void Errors_can_be_allowed()
    {
        TestBacklogOptions allowed = new() { AllowErrors = true };
        using TaskIndex cycle = TestBacklog.Create([new() { Id = "a", Title = "T", Dependencies = ["b"] }, new() { Id = "b", Title = "T", Dependencies = ["a"] }], allowed);
        using TaskIndex unknown = TestBacklog.Create([Done, new() { Id = "x", Title = "T", Status = "nonsense" }], allowed);
        using TaskIndex missing = TestBacklog.Create([Next], allowed);

        cycle.Where(TaskFilter.Ready).Count().ShouldBe(0);
        unknown.All.Single().Id.ShouldBe("a");
        unknown.RejectedCount.ShouldBe(1);
        missing["b"].UnresolvedDependencies.ShouldBe(["a"]);
    }

    [Fact]
    public void Two_records_cannot_be_one_file() =>
        Should.Throw<ArgumentException>(() => TestBacklog.Create(new TaskRecord { Id = "a", Title = "T", Path = "tasks/x.md" }, new TaskRecord { Id = "b", Title = "T", Path = "tasks/x.md" }))
            .Message.ShouldContain("tasks/x.md");
}
