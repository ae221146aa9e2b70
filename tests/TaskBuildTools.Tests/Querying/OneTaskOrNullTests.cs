using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>No way to one task of a query, a page or a list gives a reference to no task.</summary>
public class OneTaskOrNullTests
{
    private static readonly TaskFilter Nobody = TaskFilter.Field("status", "nowhere");

    [Fact]
    public void A_query_without_a_task_gives_null()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskQuery none = index.Where(Nobody);

        none.FirstOrDefault().ShouldBeNull();
        none.FirstOrNull().ShouldBeNull();
        none.LastOrDefault().ShouldBeNull();
        none.SingleOrDefault().ShouldBeNull();
        none.ElementAtOrDefault(0).ShouldBeNull();
        index.All.ElementAtOrDefault(4).ShouldBeNull();
        index.All.ElementAtOrDefault(-1).ShouldBeNull();
        index.All.FirstOrDefault(task => task.Depth > 100).ShouldBeNull();
        index.All.LastOrDefault(task => task.Depth > 100).ShouldBeNull();
        index.All.SingleOrDefault(task => task.Depth > 100).ShouldBeNull();
    }

    [Fact]
    public void A_query_with_tasks_gives_the_one_that_is_meant()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskQuery falling = index.All.OrderByDescending("id");

        falling.FirstOrDefault()?.Id.ShouldBe("ÄRGER");
        falling.LastOrDefault()?.Id.ShouldBe("TASK-1");
        falling.ElementAtOrDefault(1)?.Id.ShouldBe("TASK-3");
        falling.Skip(1).Take(2).ElementAtOrDefault(1)?.Id.ShouldBe("TASK-2");
        falling.FirstOrDefault(task => task.Status is not null)?.Id.ShouldBe("TASK-3");
        falling.LastOrDefault(task => task.Id != "TASK-1")?.Id.ShouldBe("TASK-2");
        falling.SingleOrDefault(task => task.Id == "TASK-2")?.Id.ShouldBe("TASK-2");
        index.Where(TaskFilter.Field("status", "todo")).SingleOrDefault()?.Id.ShouldBe("TASK-2");
        Should.Throw<InvalidOperationException>(() => index.All.SingleOrDefault()).Message.ShouldBe(
            "More than one task matches: \"TASK-1\" and \"TASK-2\" do, for two.");
        Should.Throw<ArgumentNullException>(() => index.All.FirstOrDefault((Func<TaskRef, bool>)null!)).ParamName.ShouldBe("predicate");
    }

    [Fact]
    public void So_do_pages_and_lists_of_tasks()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskPage empty = index.Where(Nobody).Page(3);
        TaskPage page = index.All.Page(3);
        TaskRefList none = index["TASK-1"].Dependencies;
        TaskRefList one = index["TASK-2"].Dependencies;

        (empty.FirstOrDefault(), empty.LastOrDefault(), empty.SingleOrDefault(), empty.ElementAtOrDefault(0)).ShouldBe((null, null, null, null));
        (page.FirstOrDefault()?.Id, page.LastOrDefault()?.Id, page.ElementAtOrDefault(1)?.Id, page.ElementAtOrDefault(3)).ShouldBe(
            ("TASK-1", "TASK-3", "TASK-2", null));
        page.FirstOrDefault(task => task.Depth == 1)?.Id.ShouldBe("TASK-2");
        page.LastOrDefault(task => task.Depth == 9).ShouldBeNull();
        page.SingleOrDefault(task => task.Depth == 9).ShouldBeNull();
        (none.FirstOrDefault(), none.LastOrDefault(), none.SingleOrDefault(), none.ElementAtOrDefault(0)).ShouldBe((null, null, null, null));
        (one.FirstOrDefault()?.Id, one.LastOrDefault()?.Id, one.SingleOrDefault()?.Id, one.ElementAtOrDefault(1)).ShouldBe(("TASK-1", "TASK-1", "TASK-1", null));
        one.FirstOrDefault(task => task.Depth == 9).ShouldBeNull();
        one.LastOrDefault(task => task.Depth == 0)?.Id.ShouldBe("TASK-1");
        one.SingleOrDefault(task => task.Depth == 9).ShouldBeNull();
        default(TaskRefList).FirstOrDefault().ShouldBeNull();
    }

    [Fact]
    public void What_linq_gives_for_no_task_says_so_at_its_first_use()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskRef nothing = index.Where(Nobody).AsEnumerable().FirstOrDefault();

        nothing.IsDefault.ShouldBeTrue();
        index.All.First().IsDefault.ShouldBeFalse();
        nothing.ToString().ShouldBe("");
        nothing.ShouldBe(default);
        Action[] uses =
        [
            () => _ = nothing.Id, () => _ = nothing.Status, () => _ = nothing.Tags, () => _ = nothing.Due, () => _ = nothing.IsReady,
            () => _ = nothing.Dependencies, () => _ = nothing.Body, () => _ = nothing.Get("title"), () => _ = nothing.ToRecord(),
        ];
        foreach (Action use in uses)
        {
            Should.Throw<InvalidOperationException>(use).Message.ShouldStartWith("This TaskRef is a default value and refers to no task.");
        }
    }
}
