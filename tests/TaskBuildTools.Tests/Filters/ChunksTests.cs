using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class ChunksTests
{
    private static readonly BuiltIndex Built = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(20_000, 8));

    [Theory]
    [InlineData(1, 7, 7)]
    [InlineData(3, 7, 3)]
    [InlineData(7, 7, 1)]
    [InlineData(256, 1_000, 4)]
    [InlineData(1_000_000, 20_000, 1)]
    public async Task The_batch_size_is_the_length_of_every_list_but_the_last(int batchSize, int count, int lists)
    {
        using TaskIndex index = Open(batchSize);
        TaskQuery query = index.All.OrderByDescending("due_date").Take(count);
        var lengths = new List<int>();
        var ids = new List<string>();
        await foreach (IReadOnlyList<TaskRef> tasks in query.InChunksAsync(TestContext.Current.CancellationToken))
        {
            lengths.Add(tasks.Count);
            ids.AddRange(tasks.Select(task => task.Id));
        }

        lengths.Count.ShouldBe(lists);
        lengths.SkipLast(1).ShouldAllBe(length => length == batchSize);
        ids.ShouldBe(query.Select(task => task.Id));
    }

    [Fact]
    public async Task Nothing_is_read_ahead()
    {
        using TaskIndex index = Open(1_000);
        var filter = new CountingFilter(TaskFilter.All);
        var chunks = new List<int>();
        await foreach (IReadOnlyList<TaskRef> tasks in index.Where(filter).InChunksAsync(TestContext.Current.CancellationToken))
        {
            chunks.Add(filter.Chunks);
            if (chunks.Count == 9)
            {
                break;
            }
        }

        chunks.ShouldBe([1, 1, 1, 1, 2, 2, 2, 2, 3]);
    }

    [Fact]
    public async Task Cancelling_ends_it_before_the_next_list()
    {
        using TaskIndex index = Open(10);
        using var source = new CancellationTokenSource();
        int lists = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (IReadOnlyList<TaskRef> _ in index.All.InChunksAsync(source.Token))
            {
                lists++;
                if (lists == 3)
                {
                    await source.CancelAsync();
                }
            }
        });

        lists.ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_gives_no_list()
    {
        using TaskIndex index = Open(10);

        await foreach (IReadOnlyList<TaskRef> tasks in index.Where(TaskFilter.None).InChunksAsync(TestContext.Current.CancellationToken))
        {
            tasks.ShouldBeNull();
        }
    }

    private static TaskIndex Open(int batchSize) => TaskIndex.Open(
        Built.Content, Built.Bodies, new TaskIndexOptions { Performance = new PerformanceOptions { BatchSize = batchSize } });
}
