using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class WarmingTests
{
    [Fact]
    public void Warm_records_are_hits_at_their_first_use()
    {
        var cache = new TaskCache(new PerformanceOptions());
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(50));

        index.Warm(cancellationToken: TestContext.Current.CancellationToken).ShouldBe(50);
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        (cache.Records.Hits, cache.Records.Misses).ShouldBe((50, 0));
    }

    [Fact]
    public async Task Only_the_tasks_of_a_filter_are_warmed()
    {
        var cache = new TaskCache(new PerformanceOptions());
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Task("A"), Backlogs.Task("B", "done"), Backlogs.Task("C", "done"));

        (await index.WarmAsync(TaskFilter.Meaning(StatusMeaning.Closed), TestContext.Current.CancellationToken)).ShouldBe(2);
        (await index.WarmAsync(TaskFilter.Meaning(StatusMeaning.Closed), TestContext.Current.CancellationToken)).ShouldBe(2);

        cache.Records.Count.ShouldBe(2);
    }

    [Fact]
    public void Warming_stops_when_the_level_is_full_and_evicts_nothing()
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 1 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(4_000));

        int warm = index.Warm(cancellationToken: TestContext.Current.CancellationToken);

        warm.ShouldBeInRange(400, 3_000);
        (cache.Records.Count, cache.Records.Evictions).ShouldBe((warm, 0));
        cache.Records.Bytes.ShouldBeInRange(cache.Records.Capacity * 9 / 10, cache.Records.Capacity);
    }

    [Fact]
    public void Warming_that_was_cancelled_before_decodes_nothing()
    {
        var cache = new TaskCache(new PerformanceOptions());
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(5));

        Should.Throw<OperationCanceledException>(() => index.Warm(cancellationToken: new CancellationToken(canceled: true)));

        cache.Records.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Warming_that_is_cancelled_stops_at_the_next_record_and_keeps_what_it_has(bool isAsync)
    {
        using var cancellation = new CancellationTokenSource();
        TaskCache? cache = null;
        var clock = new CallbackClock(() =>
        {
            // The clock is read once for each record that is kept, before it is.
            if (cache?.Records.Count == 20)
            {
                cancellation.Cancel();
            }
        });
        cache = new TaskCache(new TaskCacheOptions { TimeProvider = clock });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(50));

        OperationCanceledException error = await Should.ThrowAsync<OperationCanceledException>(
            async () => _ = isAsync ? await index.WarmAsync(cancellationToken: cancellation.Token) : index.Warm(cancellationToken: cancellation.Token));

        error.CancellationToken.ShouldBe(cancellation.Token);
        cache.Records.Count.ShouldBe(21);
        index.Warm(cancellationToken: TestContext.Current.CancellationToken).ShouldBe(50);
    }

    private sealed class CallbackClock(Action read) : TimeProvider
    {
        public override long GetTimestamp()
        {
            read();
            return base.GetTimestamp();
        }
    }
}
