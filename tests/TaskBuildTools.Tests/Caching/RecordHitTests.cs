using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class RecordHitTests
{
    private readonly TaskCache _cache = new(new PerformanceOptions());

    [Fact]
    public void A_record_is_decoded_once_and_is_then_the_same_object()
    {
        using TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A"), Backlogs.Task("B"));

        TaskRecord first = index["A"].ToRecord();

        index["A"].ToRecord().ShouldBeSameAs(first);
        index["B"].ToRecord().ShouldNotBeSameAs(first);
        (_cache.Records.Hits, _cache.Records.Misses, _cache.Records.Count).ShouldBe((1, 2, 2));
    }

    [Fact]
    public void An_edit_to_one_task_leaves_all_others_hits_in_the_next_snapshot()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A"), Backlogs.Task("B"), Backlogs.Task("D", dependsOn: "A"));
        TaskRecord[] records = [.. before.All.ToList().Select(task => task.ToRecord())];

        // The new task C moves the ordinal of D.
        using TaskIndex after = Backlogs.Open(
            _cache, Backlogs.Task("A"), Backlogs.Task("B", title: "Another"), Backlogs.Task("C"), Backlogs.Task("D", dependsOn: "A"));

        after["A"].ToRecord().ShouldBeSameAs(records[0]);
        after["D"].ToRecord().ShouldBeSameAs(records[2]);
        after["B"].ToRecord().Title.ShouldBe("Another");
        (_cache.Records.Hits, _cache.Records.Misses).ShouldBe((2, 4));
    }

    [Fact]
    public void A_dependency_whose_status_makes_a_task_ready_makes_it_a_miss()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A"), Backlogs.Task("D", dependsOn: "A"));
        before["D"].ToRecord().IsReady.ShouldBeFalse();

        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", "done"), Backlogs.Task("D", dependsOn: "A"));

        after["D"].ToRecord().IsReady.ShouldBeTrue();
        (_cache.Records.Hits, _cache.Records.Misses).ShouldBe((0, 2));
    }

    [Fact]
    public void Two_versions_of_a_task_are_both_right_at_one_time()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A", title: "Old"));
        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", title: "New"));

        before["A"].ToRecord().Title.ShouldBe("Old");
        after["A"].ToRecord().Title.ShouldBe("New");
        before["A"].ToRecord().Title.ShouldBe("Old");
        _cache.Records.Count.ShouldBe(2);
    }

    [Fact]
    public void Tasks_that_differ_in_their_id_alone_are_not_taken_for_each_other()
    {
        using TaskIndex index = Backlogs.Open(
            _cache,
            Authoring.Tests.Graph.TaskSet.Task(Backlogs.Schema, "A", title: "T", path: "p.md"),
            Authoring.Tests.Graph.TaskSet.Task(Backlogs.Schema, "B", title: "T", path: "p.md"));

        index.All.ToList().Select(task => task.ToRecord().Id).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_disposed_index_gives_no_record_even_if_the_cache_has_it()
    {
        TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A"));
        TaskRef task = index["A"];
        task.ToRecord();
        index.Dispose();

        Should.Throw<ObjectDisposedException>(() => task.ToRecord());
    }

    [Fact]
    public void An_index_without_a_cache_of_the_callers_has_its_own()
    {
        using TaskIndex index = Samples.SampleBacklog.Build().Open();

        index["TASK-2"].ToRecord().ShouldBeSameAs(index["TASK-2"].ToRecord());
    }
}
