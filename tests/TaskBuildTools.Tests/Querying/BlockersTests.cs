using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>What an unfinished task waits for.</summary>
public class BlockersTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    [Fact]
    public void The_dependencies_that_are_not_closed_come_in_the_order_written()
    {
        using TaskIndex index = BuiltIndex.Of(Schema, TaskSet.Sorted(
            TaskSet.Task(Schema, "app", "todo", ["ui", "done", "api", "gone", "dropped"]),
            TaskSet.Task(Schema, "api", "in_progress", ["done"]),
            TaskSet.Task(Schema, "done", "done"),
            TaskSet.Task(Schema, "dropped", "cancelled", ["api"]),
            TaskSet.Task(Schema, "finished", "done", ["api"]),
            TaskSet.Task(Schema, "later", null, ["app", "api"]),
            TaskSet.Task(Schema, "ui", null))).Open();

        Blockers("app").ShouldBe("ui api dropped");
        Blockers("api").ShouldBe("");
        Blockers("later").ShouldBe("app api");
        // Neither waits for anything any more.
        Blockers("finished").ShouldBe("");
        Blockers("dropped").ShouldBe("");
        index["app"].Blockers.FirstOrDefault()?.Id.ShouldBe("ui");
        index["api"].Blockers.FirstOrDefault().ShouldBeNull();
        index["app"].Blockers.ShouldBe(index["app"].Blockers);
        (index["app"].Blockers == index["later"].Blockers).ShouldBeFalse();

        string Blockers(string id) => string.Join(' ', index[id].Blockers);
    }

    [Fact]
    public void A_task_is_blocked_where_it_has_blockers_or_a_dependency_that_is_gone_or_a_status_that_says_so()
    {
        BuiltIndex built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(2_000, 4));
        using TaskIndex index = built.Open();
        int blocked = 0;
        foreach (TaskRef task in index.All)
        {
            bool isFinished = task.StatusMeaning is StatusMeaning.Closed or StatusMeaning.Cancelled;
            task.IsBlocked.ShouldBe(
                !isFinished && (task.Blockers.Count > 0 || task.UnresolvedDependencies.Count > 0 || task.StatusMeaning == StatusMeaning.Blocked), task.Id);
            blocked += task.Blockers.Count > 0 ? 1 : 0;
        }

        blocked.ShouldBeGreaterThan(100);
    }
}
