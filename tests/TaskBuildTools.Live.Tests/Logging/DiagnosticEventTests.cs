using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Logging;

public sealed class DiagnosticEventTests : IAsyncLifetime
{
    private readonly TaskProject _project = new();
    private readonly ListLogger _log = new();
    private TaskStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _project.WriteTask("a");
        _project.WriteTask("b");
        _store = await _project.OpenAsync(options => options.LoggerFactory = _log);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _project.Dispose();
    }

    [Fact]
    public async Task A_broken_file_raises_an_event_and_is_shown_as_it_was_until_it_is_mended()
    {
        TaskCompletionSource<TaskDiagnosticsChangedEventArgs> broken = new();
        TaskCompletionSource<TaskDiagnosticsChangedEventArgs> mended = new();
        _store.DiagnosticsChanged += (_, change) => (change.Added.Count > 0 ? broken : mended).TrySetResult(change);

        _project.Write("tasks/a.md", "No front matter.\n");
        TaskDiagnosticsChangedEventArgs change = await broken.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        TaskDiagnostic diagnostic = change.Added.ShouldHaveSingleItem();
        diagnostic.Path.ShouldBe("tasks/a.md");
        change.Diagnostics.ShouldBe([diagnostic]);
        _store.Current["a"].Title.ShouldBe("The task a");
        _store.Status.LastGoodCount.ShouldBe(1);
        _project.WriteTask("a", status: "complete");
        change = await mended.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        change.Removed.ShouldBe([diagnostic]);
        _store.Current["a"].Status!.Name.ShouldBe("complete");
        _log.Messages.ShouldContain(diagnostic.ToString());
    }

    [Fact]
    public async Task A_handler_finds_the_status_of_what_it_is_told()
    {
        TaskCompletionSource<(TaskStoreStatus Status, TaskStoreChangedEventArgs Change)> changed = new();
        _store.Changed += (_, change) => changed.TrySetResult((_store.Status, change));

        _project.WriteTask("c");
        (TaskStoreStatus status, TaskStoreChangedEventArgs told) = await changed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        status.Version.ShouldBeGreaterThanOrEqualTo(told.Version);
        status.TaskCount.ShouldBe(3);
    }

    [Fact]
    public async Task A_change_names_what_was_added_changed_and_removed()
    {
        TaskCompletionSource<TaskStoreChangedEventArgs> changed = new();
        _store.Changed += (_, change) => changed.TrySetResult(change);
        _project.WriteTask("c");
        _project.WriteTask("b", status: "complete");
        _project.Delete("tasks/a.md");
        await _store.RefreshAsync(Cancellation);
        TaskStoreChangedEventArgs change = await changed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        // The watcher may have been quicker than one or two of the writes.
        change.Version.ShouldBe(change.OldVersion + 1);
        change.Added.Concat(change.Changed).Concat(change.Removed).ShouldBeSubsetOf(["a", "b", "c"]);
        change.Added.ShouldContain("c");
        change.Index.Contains("c").ShouldBeTrue();
    }

    [Fact]
    public async Task A_handler_that_throws_harms_neither_the_store_nor_other_handlers()
    {
        TaskCompletionSource reached = new();
        _store.Changed += (_, _) => throw new InvalidOperationException("The handler's own fault.");
        _store.Changed += (_, _) => reached.TrySetResult();
        _project.WriteTask("c");

        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        _project.WriteTask("d");
        await Eventually.Is(() => _store.Current.Contains("d"));

        _log.Messages.ShouldContain("An event handler of the task store threw an exception.");
        _store.Status.CallbackFailures.ShouldBeGreaterThan(0);
        _store.Status.LastCallbackFailure.ShouldBe("A handler of an event threw InvalidOperationException: The handler's own fault.");
    }

    [Fact]
    public async Task A_handler_may_wait_for_the_store_and_close_it()
    {
        TaskCompletionSource closed = new();
        _store.Changed += (_, _) =>
        {
            _store.RefreshAsync(Cancellation).GetAwaiter().GetResult();
            _store.Dispose();
            closed.TrySetResult();
        };
        _project.WriteTask("c");

        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task A_handler_may_close_a_store_that_is_being_closed()
    {
        TaskCompletionSource entered = new();
        TaskCompletionSource closing = new();
        _store.Changed += (_, _) =>
        {
            entered.TrySetResult();
            closing.Task.GetAwaiter().GetResult();
            _store.Dispose();
        };
        _project.WriteTask("c");
        await entered.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Task disposing = _store.DisposeAsync().AsTask();
        closing.TrySetResult();

        await disposing.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task A_version_can_be_waited_for()
    {
        Task<TaskIndex> waiting = _store.WaitForAsync(2, Cancellation);
        waiting.IsCompleted.ShouldBeFalse();
        _project.WriteTask("c");

        (await waiting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation)).Contains("c").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_waits_for_a_version_when_the_store_is_closed_is_told()
    {
        Task<TaskIndex> waiting = _store.WaitForAsync(99, Cancellation);

        await _store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
    }

    [Fact]
    public async Task A_state_folder_that_was_cleaned_away_is_made_again()
    {
        Directory.Delete(_store.ArtifactDirectory, recursive: true);
        _project.WriteTask("c");

        await Eventually.Is(() => _store.Current.Contains("c"));

        _store.Current["a"].Body.ShouldContain("Body.");
    }
}
