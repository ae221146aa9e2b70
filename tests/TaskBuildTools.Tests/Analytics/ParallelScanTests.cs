using System.Collections.Concurrent;
using TaskBuildTools.Analytics.Execution;

namespace TaskBuildTools.Tests.Analytics;

public class ParallelScanTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1, 64, 1)]
    [InlineData(64, 64, 1)]
    [InlineData(65, 64, 2)]
    [InlineData(1_000, 100, 8)]
    [InlineData(1_000_000, 16_384, 62)]
    [InlineData(0, 64, 0)]
    [InlineData(int.MaxValue, 16_777_216, 128)]
    public void Chunks_are_as_large_as_set_in_whole_words(int tasks, int chunkSize, int chunks)
    {
        var scan = new ParallelScan(new PerformanceOptions { ChunkSize = chunkSize }, tasks);

        scan.ChunkCount.ShouldBe(chunks);
        (scan.ChunkSize % 64).ShouldBe(0);
        scan.ChunkSize.ShouldBeInRange(chunkSize, chunkSize + 63);
    }

    [Theory]
    [InlineData(true, 3, 10_000, 3)]
    [InlineData(false, 3, 10_000, 1)]
    [InlineData(true, 1, 10_000, 1)]
    [InlineData(true, 200, 10_000, 157)]
    [InlineData(true, 3, 64, 1)]
    [InlineData(true, 3, 0, 1)]
    public void There_are_as_many_workers_as_set_and_as_there_are_chunks(bool isEnabled, int threads, int tasks, int workers) =>
        new ParallelScan(new PerformanceOptions { EnableParallelProcessing = isEnabled, MaxWorkerThreads = threads, ChunkSize = 64 }, tasks)
            .WorkerCount.ShouldBe(workers);

    [Fact]
    public void Without_a_number_there_is_a_worker_for_each_processor() =>
        new ParallelScan(new PerformanceOptions { ChunkSize = 64 }, 1_000_000).WorkerCount.ShouldBe(Environment.ProcessorCount);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_task_is_scanned_once_and_put_together_in_order(int threads)
    {
        for (int tasks = 0; tasks < 3_000; tasks += 97)
        {
            ChunkNumbers result = Scan(tasks, threads).Run(() => new ChunkNumbers(), TestContext.Current.CancellationToken);

            result.Runs.ShouldBe(Enumerable.Range(0, (tasks + 63) / 64).Select(chunk => (chunk * 64, Math.Min(tasks, chunk * 64 + 64))));
        }
    }

    [Fact]
    public void All_workers_take_part()
    {
        using var allHere = new CountdownEvent(3);
        var firsts = new ConcurrentDictionary<int, int>();
        ParallelScan scan = Scan(64 * 100, 3, claim =>
        {
            if (firsts.TryAdd(claim.Worker, Environment.CurrentManagedThreadId))
            {
                allHere.Signal();
                allHere.Wait(Long);
            }
        });

        scan.Run(() => new ChunkNumbers(), TestContext.Current.CancellationToken).Runs.Count.ShouldBe(100);

        firsts.Keys.Order().ShouldBe([0, 1, 2]);
        firsts.Values.Distinct().Count().ShouldBe(3);
        firsts[0].ShouldBe(Environment.CurrentManagedThreadId);
    }

    [Fact]
    public void A_slow_worker_gets_less_and_the_others_do_not_wait_for_it()
    {
        const int Chunks = 200;
        using var othersDone = new ManualResetEventSlim();
        using var slowIsHere = new ManualResetEventSlim();
        var done = new int[2];
        int scanned = 0;
        ParallelScan scan = Scan(64 * Chunks, 2, claim =>
        {
            done[claim.Worker] += claim.Count;
            if (claim.Worker == 1)
            {
                // Its first chunk takes as long as all the rest.
                slowIsHere.Set();
                othersDone.Wait(Long).ShouldBeTrue();
            }
            else
            {
                slowIsHere.Wait(Long).ShouldBeTrue();
            }
        });

        ChunkNumbers result = scan.Run(
            () => new ChunkNumbers(_ =>
            {
                if (Interlocked.Increment(ref scanned) == Chunks - 1)
                {
                    othersDone.Set();
                }
            }),
            TestContext.Current.CancellationToken);

        done.ShouldBe([Chunks - 1, 1]);
        result.Runs.Select(run => run.Start).ShouldBe(Enumerable.Range(0, Chunks).Select(chunk => chunk * 64));
    }

    [Fact]
    public void A_worker_that_has_been_slow_takes_small_claims()
    {
        // Each thread has a clock of its own, on which a chunk takes the slow worker nine times as long.
        using var clock = new ThreadLocal<long>();
        using var worker = new ThreadLocal<int>();
        using var fastClaimedTwice = new ManualResetEventSlim();
        using var slowClaimedTwice = new ManualResetEventSlim();
        using var fastClaimedThrice = new ManualResetEventSlim();
        List<int>[] sizes = [[], []];
        var scan = new ParallelScan(new PerformanceOptions { MaxWorkerThreads = 2, ChunkSize = 64 }, 64 * 1_000)
        {
            Timestamp = () => clock.Value,
            Claimed = claim =>
            {
                worker.Value = claim.Worker;
                sizes[claim.Worker].Add(claim.Count);
                switch (claim.Worker, sizes[claim.Worker].Count)
                {
                    case (0, 2):
                        fastClaimedTwice.Set();
                        slowClaimedTwice.Wait(Long).ShouldBeTrue();
                        break;
                    case (0, 3):
                        fastClaimedThrice.Set();
                        break;
                    case (1, 1):
                        fastClaimedTwice.Wait(Long).ShouldBeTrue();
                        break;
                    case (1, 2):
                        slowClaimedTwice.Set();
                        fastClaimedThrice.Wait(Long).ShouldBeTrue();
                        break;
                }
            },
        };

        scan.Run(() => new ChunkNumbers(_ => clock.Value += worker.Value == 0 ? 10 : 90), TestContext.Current.CancellationToken);

        // To begin with one each; then half of half of 998, since the other worker is not known yet; then half of a tenth of the
        // 749 that are left, and half of nine tenths of 712.
        sizes[0][..3].ShouldBe([1, 249, 320]);
        sizes[1][..2].ShouldBe([1, 37]);
        sizes.Sum(of => of.Sum()).ShouldBe(1_000);
    }

    [Fact]
    public void Claims_follow_each_other_without_a_gap()
    {
        var claims = new ConcurrentQueue<Claim>();

        Scan(64 * 500, 4, claims.Enqueue).Run(() => new ChunkNumbers(), TestContext.Current.CancellationToken);

        int next = 0;
        foreach (Claim claim in claims.OrderBy(claim => claim.Number))
        {
            claim.FirstChunk.ShouldBe(next);
            next += claim.Count;
        }

        next.ShouldBe(500);
    }

    [Fact]
    public void A_pool_without_threads_to_spare_does_not_hold_it_up()
    {
        // More workers than the pool has threads at first: the caller finishes without those that never came.
        ParallelScan scan = Scan(64 * 256, 256);

        scan.Run(() => new ChunkNumbers(), TestContext.Current.CancellationToken).Runs.Count.ShouldBe(256);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_comes_out_once_as_it_is_and_ends_the_work(int threads)
    {
        int thrown = 0;
        int scanned = 0;

        var exception = Should.Throw<InvalidOperationException>(() => Scan(64 * 10_000, threads).Run(
            () => new ChunkNumbers(start =>
            {
                Interlocked.Increment(ref scanned);
                if (start >= 64 * 20)
                {
                    Interlocked.Increment(ref thrown);
                    throw new InvalidOperationException($"at {start}");
                }
            }),
            TestContext.Current.CancellationToken));

        exception.Message.ShouldStartWith("at ");
        thrown.ShouldBeInRange(1, threads);
        scanned.ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_is_noticed_between_chunks(int threads)
    {
        using var source = new CancellationTokenSource();
        int scanned = 0;

        Should.Throw<OperationCanceledException>(() => Scan(64 * 10_000, threads).Run(
            () => new ChunkNumbers(_ =>
            {
                if (Interlocked.Increment(ref scanned) == 5)
                {
                    source.Cancel();
                }
            }),
            source.Token)).CancellationToken.ShouldBe(source.Token);

        scanned.ShouldBeInRange(5, 5 + threads);
    }

    [Fact]
    public void Analytics_are_cancelled_by_the_token_they_were_given()
    {
        using TaskIndex index = AnalyticsCase.Of().Open();
        using var source = new CancellationTokenSource();
        TaskBuildTools.Analytics.TaskAnalytics analytics = index.Analytics.WithCancellation(source.Token);
        analytics.Effort.ComparedCount.ShouldBe(0);

        source.Cancel();

        Should.Throw<OperationCanceledException>(() => analytics.Effort);
        index.Analytics.Effort.ComparedCount.ShouldBe(0);
    }

    private static ParallelScan Scan(int tasks, int threads, Action<Claim>? claimed = null) =>
        new(new PerformanceOptions { MaxWorkerThreads = threads, ChunkSize = 64 }, tasks)
        {
            Claimed = claimed,
        };
}
