using Microsoft.Extensions.Diagnostics.HealthChecks;
using TaskBuildTools.Live.Hosting;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Callbacks;

/// <summary>
/// The last line of defence: should the loop end by itself, whoever waits and whoever comes later is given the reason. Here by a
/// clock that throws and stands behind no guard.
/// </summary>
public sealed class EndedLoopTests : IAsyncDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();
    private readonly ListLogger _log = new();
    private readonly BrokenClock _clock = new("all");
    private TaskStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _project.Dispose();
    }

    [Fact]
    public async Task Everybody_who_waits_is_given_the_reason()
    {
        TaskStore store = await Open();
        Task<TaskIndex> version = store.WaitForAsync(99, Cancellation);

        Task refresh = End(store);

        await Should.ThrowAsync<TaskStoreException>(() => refresh.WaitAsync(LockTimeout, Cancellation));
        (await Should.ThrowAsync<TaskStoreException>(() => version.WaitAsync(LockTimeout, Cancellation))).Message.ShouldContain("The clock is broken");
    }

    [Fact]
    public async Task Every_later_call_fails_with_the_reason_and_writes_nothing()
    {
        TaskStore store = await Open();
        await Ended(store);
        string[] before = Directory.GetFiles(_project["tasks"]);

        Func<Task>[] calls =
        [
            () => store.RefreshAsync(Cancellation),
            () => store.WaitForAsync(99, Cancellation),
            () => store.EditAsync("a", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation),
            () => store.MoveStatusAsync("a", "complete", cancellationToken: Cancellation),
            () => store.CreateAsync("b", task => task.SetTitle("Created"), cancellationToken: Cancellation),
            () => store.DeleteAsync("a", cancellationToken: Cancellation),
            () => store.ArchiveAsync(["a"], Cancellation),
            () => store.RestoreAsync(["a"], Cancellation),
        ];

        foreach (Func<Task> call in calls)
        {
            TaskStoreException error = await Should.ThrowAsync<TaskStoreException>(() => call().WaitAsync(LockTimeout, Cancellation));
            error.Message.ShouldContain("has stopped permanently");
            error.Message.ShouldContain("The clock is broken");
            error.InnerException.ShouldBeOfType<NotSupportedException>();
        }

        Directory.GetFiles(_project["tasks"]).ShouldBe(before);
        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(TaskProject.Text("a"));
    }

    [Fact]
    public async Task The_status_the_health_check_and_the_log_say_so()
    {
        TaskStore store = await Open();
        await Ended(store);

        store.Status.LastFailure.ShouldNotBeNull().ShouldContain("The clock is broken");
        store.Status.Watching.ShouldBe(WatchState.Polling);
        HealthCheckResult health = TaskStoreHealthCheck.Check(store.Status, PollingMode.Auto, HealthStatus.Unhealthy);
        health.Status.ShouldBe(HealthStatus.Unhealthy);
        health.Description.ShouldBe(store.Status.LastFailure);
        await Eventually.Is(() => _log.At(Microsoft.Extensions.Logging.LogLevel.Critical).Length == 1);
    }

    [Fact]
    public async Task The_last_snapshot_stays_readable_and_closing_returns()
    {
        TaskStore store = await Open();
        await Ended(store);

        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);

        store.Current["a"].Body.ShouldContain("Body.");
        Directory.Exists(store.ArtifactDirectory).ShouldBeFalse();
        await Should.ThrowAsync<ObjectDisposedException>(
            () => store.EditAsync("a", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation));
    }

    private async Task<TaskStore> Open()
    {
        _project.WriteTask("a");
        TaskStoreOptions options = _project.Options;
        options.LoggerFactory = _log;
        return _store = await TaskStore.OpenAsync(options, new ManualSource(), Cancellation, _clock);
    }

    private async Task Ended(TaskStore store)
    {
        await Task.WhenAny(End(store).WaitAsync(LockTimeout, Cancellation));
        await Eventually.Is(() => store.Status.HasStopped);
    }

    private Task End(TaskStore store)
    {
        _clock.IsBroken = true;
        return store.RefreshAsync(Cancellation);
    }
}
