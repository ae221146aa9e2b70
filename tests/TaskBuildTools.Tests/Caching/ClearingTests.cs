using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class ClearingTests
{
    private readonly TaskCache _cache = new(new PerformanceOptions());

    [Fact]
    public void Records_are_cleared_by_id_in_all_their_versions()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A", title: "Old"), Backlogs.Task("B"));
        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", title: "New"), Backlogs.Task("B"));
        Decode(before, after);
        _cache.Records.Count.ShouldBe(3);

        _cache.ClearRecords(["A", "NONE", "half a pair: \uD800"]).ShouldBe(2);

        _cache.Records.Count.ShouldBe(1);
        Decode(before, after);
        (_cache.Records.Hits, _cache.Records.Misses).ShouldBe((3, 5));
    }

    [Fact]
    public void Records_are_cleared_by_what_they_say()
    {
        using TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A", "done"), Backlogs.Task("B"), Backlogs.Task("C", "done"));
        Decode(index);

        _cache.ClearRecords(record => record.Status == "done").ShouldBe(2);

        _cache.Records.Count.ShouldBe(1);
    }

    [Fact]
    public void Records_that_are_held_compressed_are_cleared_by_what_they_say_too()
    {
        var cache = new TaskCache(new TaskCacheOptions { CompressAbove = 0 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Task("A", "done"), Backlogs.Task("B"));
        Decode(index);

        cache.ClearRecords(record => record.Status == "done").ShouldBe(1);
    }

    [Fact]
    public void Results_are_cleared_by_the_start_of_their_operation()
    {
        foreach (string operation in (string[])["burnup/12", "burnup/6", "burn", "age"])
        {
            Ask(operation);
        }

        _cache.ClearResults("burnup/").ShouldBe(2);

        _cache.Results.Count.ShouldBe(2);
        Ask("age");
        Ask("burnup/6");
        (_cache.Results.Hits, _cache.Results.Misses).ShouldBe((1, 5));
    }

    [Fact]
    public void A_level_is_cleared_alone_and_keeps_its_counters()
    {
        using TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A"));
        Decode(index);
        Ask("age");

        _cache.Records.Clear();

        (_cache.Records.Count, _cache.Records.Bytes, _cache.Records.Misses).ShouldBe((0, 0, 1));
        _cache.Results.Count.ShouldBe(1);
        _cache.Clear();
        _cache.Results.Count.ShouldBe(0);
    }

    private void Ask(string operation) =>
        _cache.GetOrCompute(new ResultKey(operation, 1), AnswerJson.Default.Answer, () => new Answer(1));

    private static void Decode(params TaskIndex[] indexes)
    {
        foreach (TaskIndex index in indexes)
        {
            index.All.ToList().ForEach(task => task.ToRecord());
        }
    }
}
