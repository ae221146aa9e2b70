using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Limiting;

public sealed class RateLimitTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TaskProject _project = new();

    public RateLimitTests() => _project.WriteTask("a");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Queries_beyond_the_limit_are_told_when_to_come_back()
    {
        await using TaskStore store = await _project.OpenAsync(options => options.QueryLimit = new RateLimitOptions { Permits = 2, Window = Day });
        (await store.AcquireAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(1);
        (await store.AcquireAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(1);

        TaskRateLimitException refused = await Should.ThrowAsync<TaskRateLimitException>(
            async () => await store.AcquireAsync(TestContext.Current.CancellationToken));

        refused.RetryAfter.ShouldBeInRange(TimeSpan.FromTicks(1), Day);
        refused.Message.ShouldContain("queries");
        store.Current.Count.ShouldBe(1);
    }

    [Fact]
    public async Task So_many_may_wait_and_no_more()
    {
        await using TaskStore store = await _project.OpenAsync(
            options => options.QueryLimit = new RateLimitOptions { Permits = 1, Window = Day, QueueLimit = 1 });
        await store.AcquireAsync(TestContext.Current.CancellationToken);
        using CancellationTokenSource lockTimeout = new();
        Task waiting = store.AcquireAsync(lockTimeout.Token).AsTask();

        await Should.ThrowAsync<TaskRateLimitException>(async () => await store.AcquireAsync(TestContext.Current.CancellationToken));

        waiting.IsCompleted.ShouldBeFalse();
        await lockTimeout.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Who_waits_for_a_permit_when_the_store_is_closed_is_told()
    {
        TaskStore store = await _project.OpenAsync(
            options => options.QueryLimit = new RateLimitOptions { Permits = 1, Window = Day, QueueLimit = 1 });
        await store.AcquireAsync(TestContext.Current.CancellationToken);
        Task waiting = store.AcquireAsync(TestContext.Current.CancellationToken).AsTask();

        await store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.AcquireAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_edit_writes_nothing()
    {
        await using TaskStore store = await _project.OpenAsync(options => options.EditLimit = new RateLimitOptions { Permits = 1, Window = Day });
        await store.EditAsync("a", edit => edit.SetStatus("blocked"), cancellationToken: TestContext.Current.CancellationToken);

        await Should.ThrowAsync<TaskRateLimitException>(
            () => store.EditAsync("a", edit => edit.SetStatus("complete"), cancellationToken: TestContext.Current.CancellationToken));

        store.Current["a"].Status!.Name.ShouldBe("blocked");
    }

    [Fact]
    public async Task Permits_come_back()
    {
        await using TaskStore store = await _project.OpenAsync(
            options => options.QueryLimit = new RateLimitOptions { Permits = 1, Window = TimeSpan.FromMilliseconds(50), QueueLimit = 100 });

        for (int i = 0; i < 10; i++)
        {
            (await store.AcquireAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(1);
        }
    }
}
