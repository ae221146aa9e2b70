using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Graph;

public class ResolvingIdsTests
{
    [Fact]
    public void An_exact_id_wins_over_one_that_differs_in_case()
    {
        TaskSchema schema = TaskSet.Schema(ignoreIdCase: true);
        var resolver = new IdResolver(schema, Tasks(schema, "BACK-1", "Back-1", "back-1"));

        resolver.Resolve("back-1").ShouldBe(2);
        resolver.Resolve("Back-1").ShouldBe(1);
        resolver.Resolve("bAcK-1").ShouldBe(0);
    }

    [Fact]
    public void Case_matters_unless_the_schema_says_otherwise() =>
        new IdResolver(TaskSet.Schema(), Tasks(TaskSet.Schema(), "BACK-1")).Resolve("back-1").ShouldBe(-1);

    [Fact]
    public void A_prefix_alias_leads_to_the_renamed_task()
    {
        TaskSchema schema = TaskSet.Schema(prefixAliases: [("task-", "BACK-"), ("", "BACK-")]);
        var resolver = new IdResolver(schema, Tasks(schema, "BACK-1", "BACK-2", "task-2"));

        resolver.Resolve("task-1").ShouldBe(0);
        resolver.Resolve("task-2").ShouldBe(2);
        resolver.Resolve("1").ShouldBe(0);
        resolver.Resolve("TASK-1").ShouldBe(-1);
    }

    [Fact]
    public void A_prefix_alias_ignores_case_with_the_ids()
    {
        TaskSchema schema = TaskSet.Schema(ignoreIdCase: true, prefixAliases: [("task-", "back-")]);

        new IdResolver(schema, Tasks(schema, "BACK-1a")).Resolve("TASK-1A").ShouldBe(0);
    }

    private static TaskDocument[] Tasks(TaskSchema schema, params string[] ids) =>
        TaskSet.Sorted(ids.Select(id => TaskSet.Task(schema, id)));
}
