using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class ReadingBodiesTests
{
    private const int Count = 1_000;

    private static readonly BuiltIndex Built = Build();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(256, 2)]
    [InlineData(1_000_000, 256)]
    public async Task All_bodies_come_once_in_the_order_of_their_file(int batchSize, int operations)
    {
        using TaskIndex index = Open(batchSize, operations);

        List<TaskBody> bodies = await index.ReadBodiesAsync(Stop).ToListAsync(Stop);

        bodies.Select(body => body.Task.Ordinal).ShouldBe(Enumerable.Range(0, Count));
        bodies.ShouldAllBe(body => body.Body == BodyOf(body.Task.Id));
    }

    [Fact]
    public async Task A_query_chooses_the_tasks_but_not_their_order()
    {
        using TaskIndex index = Open(256, 2);

        List<string> ids = await index.All.OrderByDescending(TaskSort.Title).Take(3).ReadBodiesAsync(Stop).Select(body => body.Task.Id).ToListAsync(Stop);

        ids.ShouldBe(["T000997", "T000998", "T000999"]);
    }

    [Fact]
    public async Task No_more_than_max_concurrent_operations_run_at_one_time()
    {
        using TaskIndex one = Open(10, 1);
        using TaskIndex three = Open(10, 3);
        await one.ReadBodiesAsync(Stop).CountAsync(Stop);
        await three.ReadBodiesAsync(Stop).CountAsync(Stop);

        FilesOf(one).MostRunning.ShouldBe(1);
        FilesOf(three).MostRunning.ShouldBeInRange(1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_bound_of_operations_is_exact(int limit)
    {
        var files = new FileConcurrency(limit);
        var mayEnd = new TaskCompletionSource<int>();
        int begun = 0;
        Task<int>[] all = [.. Enumerable.Range(0, 10).Select(_ => files.RunAsync(
            () =>
            {
                begun++;
                return mayEnd.Task;
            },
            Stop))];

        begun.ShouldBe(limit);
        mayEnd.SetResult(1);
        await Task.WhenAll(all);
        (begun, files.MostRunning).ShouldBe((10, limit));
    }

    [Fact]
    public void Zero_operations_means_one_for_each_processor() =>
        new FileConcurrency(0).Limit.ShouldBe(Environment.ProcessorCount);

    [Fact]
    public void A_step_has_at_most_batch_size_tasks_and_divides_no_block_that_fits()
    {
        using TaskIndex index = Open(256, 1);
        BodiesFile bodies = index.All.First().SnapshotOrNull!.Bodies;
        int[] all = [.. Enumerable.Range(0, Count)];
        int steps = 0;
        for (int next = 0; next < Count; steps++)
        {
            int length = BodyBatches.BatchLength(bodies, all.AsSpan(next), 256);
            length.ShouldBeInRange(1, 256);
            next += length;
            if (next < Count)
            {
                bodies.Bodies[next].Block.ShouldNotBe(bodies.Bodies[next - 1].Block);
            }
        }

        steps.ShouldBeInRange(4, 8);
        BodyBatches.BatchLength(bodies, all, 1).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_can_be_cancelled_on_the_way()
    {
        using TaskIndex index = Open(1, 2);
        using var cancellation = new CancellationTokenSource();
        int read = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (TaskBody _ in index.ReadBodiesAsync(cancellation.Token))
            {
                if (++read == 5)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
        read.ShouldBe(5);
    }

    [Fact]
    public async Task A_reader_that_stops_early_leaves_nothing_running()
    {
        using TaskIndex index = Open(1, 4);

        await foreach (TaskBody _ in index.ReadBodiesAsync(Stop))
        {
            break;
        }

        (await FilesOf(index).RunAsync(() => Task.FromResult(1), Stop)).ShouldBe(1);
        FilesOf(index).MostRunning.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task Damage_and_disposal_reach_the_reader()
    {
        TaskIndex index = Open(256, 2);
        IAsyncEnumerable<TaskBody> bodies = index.ReadBodiesAsync(Stop);
        index.Dispose();
        using TaskIndex without = TaskIndex.Open(Built.Content);

        await Should.ThrowAsync<ObjectDisposedException>(async () => await bodies.CountAsync(Stop));
        await Should.ThrowAsync<TaskIndexException>(async () => await without.ReadBodiesAsync(Stop).CountAsync(Stop));
    }

    private static FileConcurrency FilesOf(TaskIndex index) => index.All.First().SnapshotOrNull!.Services.Files;

    private static string BodyOf(string id) => $"Body of {id} €\n";

    private static TaskIndex Open(int batchSize, int operations) => TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions
    {
        Performance = new PerformanceOptions { BatchSize = batchSize, MaxConcurrentOperations = operations },
    });

    private static BuiltIndex Build()
    {
        TaskDocument[] tasks = TaskSet.Sorted(Enumerable.Range(0, Count).Select(number => TaskSet.Task(
            SampleBacklog.Schema, $"T{number:D6}", body: Encoding.UTF8.GetBytes(BodyOf($"T{number:D6}")))));
        return BuiltIndex.Of(SampleBacklog.Schema, tasks, task => BodyOf(task.Id));
    }
}
