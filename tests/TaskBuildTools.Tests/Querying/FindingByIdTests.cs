using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class FindingByIdTests
{
    [Fact]
    public void Every_id_is_found_and_no_other()
    {
        BuiltIndex built = SampleBacklog.Build();
        using TaskIndex index = built.Open();

        foreach (string id in built.Tasks.Select(task => task.Id))
        {
            index[id].Id.ShouldBe(id);
        }

        index.Find("").ShouldBeNull();
        index.Find("TASK").ShouldBeNull();
        index.Find("task-1").ShouldBeNull();
        index.Find(new string('x', 5000)).ShouldBeNull();
        index.Contains("TASK-1").ShouldBeTrue();
        index.Contains("TASK-10").ShouldBeFalse();
    }

    [Fact]
    public void A_missing_id_is_reported_with_the_nearest_one()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Should.Throw<KeyNotFoundException>(() => index["tsk-3"]).Message
            .ShouldBe("No task has the id \"tsk-3\". Did you mean \"TASK-3\"?");
        Should.Throw<KeyNotFoundException>(() => index["something else"]).Message
            .ShouldBe("No task has the id \"something else\".");
    }
}
