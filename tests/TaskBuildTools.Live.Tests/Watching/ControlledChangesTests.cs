using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>What becomes of events, and of those that do not come, by a clock of the test's own.</summary>
public sealed class ControlledChangesTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();

    public ControlledChangesTests() => _project.WriteTask("a");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_burst_is_one_rebuild()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        for (int i = 0; i < 500; i++)
        {
            _project.WriteTask($"t{i}");
            store.Source.Tell(_project[$"tasks/t{i}.md"]);
        }

        await store.PassUntil(() => store.Store.Status.TaskCount == 501);

        store.Store.Status.Rebuilds.ShouldBe(2);
        store.Store.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Events_that_do_not_stop_hold_it_up_for_so_long_only()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(
            _project, change: options => (options.Debounce, options.MaxDelay) = (TimeSpan.FromSeconds(10), Minute));
        _project.WriteTask("b");

        // An event each second: it is never quiet.
        await store.PassUntil(
            () =>
            {
                store.Source.Tell();
                return store.Store.Current.Count == 2;
            },
            TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Nothing_is_looked_at_before_it_is_quiet()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(
            _project, change: options => (options.Debounce, options.MaxDelay) = (TimeSpan.FromSeconds(10), Minute));
        _project.WriteTask("b");
        store.Source.Tell();
        for (int i = 0; i < 9; i++)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        store.Store.Status.Scans.ShouldBe(2);
        await store.PassUntil(() => store.Store.Current.Count == 2);
    }

    [Fact]
    public async Task A_refresh_does_not_wait_for_quiet()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(
            _project, change: options => (options.Debounce, options.MaxDelay) = (Minute, Minute));
        _project.WriteTask("b");
        store.Source.Tell();

        await store.Store.RefreshAsync(TestContext.Current.CancellationToken);

        store.Store.Current.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_event_is_found_by_the_sweep_and_the_watcher_is_replaced()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        _project.WriteTask("b");

        await store.PassUntil(() => store.Store.Current.Count == 2, Minute);
        await store.PassUntil(() => store.Source.Starts == 2);

        // The old one goes when the new one is there.
        await store.PassUntil(() => store.Source.Alive == 1);
    }

    [Fact]
    public async Task An_event_that_is_only_late_keeps_the_watcher()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        _project.WriteTask("b");
        await store.PassUntil(() => store.Store.Current.Count == 2, Minute);
        store.Source.Tell();
        long looks = store.Store.Status.Scans;

        await store.PassUntil(() => store.Store.Status.Scans > looks + 2, TimeSpan.FromMinutes(10));

        store.Source.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task An_overflow_replaces_the_watcher_and_looks_at_everything()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        _project.WriteTask("b");

        store.Source.Fail();
        await store.PassUntil(() => store.Store.Current.Count == 2);

        store.Source.Starts.ShouldBe(2);
        store.Source.Alive.ShouldBe(1);
    }

    [Fact]
    public async Task A_watcher_that_fails_at_once_gives_way_to_polling_until_it_can_be_had_again()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        store.Source.Fail();
        await store.PassUntil(() => store.Source.Starts == 2, TimeSpan.FromMilliseconds(1));
        store.Source.Fail();
        await store.PassUntil(() => store.Store.Status.Watching == WatchState.Polling, TimeSpan.FromMilliseconds(1));

        _project.WriteTask("b");
        await store.PassUntil(() => store.Store.Current.Count == 2);
        await store.PassUntil(() => store.Store.Status.Watching == WatchState.Watching);

        store.Source.Alive.ShouldBe(1);
    }

    [Fact]
    public async Task Exhausted_limits_give_way_to_polling()
    {
        ManualSource source = new() { Refusal = new IOException("The configured user limit on the number of inotify instances has been reached.") };
        ListLogger log = new();
        await using ControlledStore store = await ControlledStore.OpenAsync(_project, source, options => options.LoggerFactory = log);
        store.Store.Status.Watching.ShouldBe(WatchState.Polling);
        store.Store.Status.PollingReason.ShouldNotBeNull().ShouldContain("inotify");

        _project.WriteTask("b");
        await store.PassUntil(() => store.Store.Current.Count == 2);
        source.Refusal = null;
        await store.PassUntil(() => store.Store.Status.Watching == WatchState.Watching, TimeSpan.FromSeconds(1));

        log.Messages.ShouldContain(message => message.Contains("inotify"));
        log.Messages.ShouldContain("Change notifications are available again.");
    }

    [Fact]
    public async Task Polling_always_starts_no_watcher()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(
            _project, change: options => options.Polling = PollingMode.Always);
        _project.WriteTask("b");

        await store.PassUntil(() => store.Store.Current.Count == 2);

        store.Source.Starts.ShouldBe(0);
    }

    [Fact]
    public async Task Polling_never_leaves_it_to_the_sweep()
    {
        ManualSource source = new() { Refusal = new IOException("No.") };
        await using ControlledStore store = await ControlledStore.OpenAsync(
            _project, source, options => options.Polling = PollingMode.Never);
        _project.WriteTask("b");
        store.Clock.Advance(TimeSpan.FromMinutes(59));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        store.Store.Current.Count.ShouldBe(1);

        await store.PassUntil(() => store.Store.Current.Count == 2, Minute);
    }

    [Fact]
    public async Task A_folder_made_again_is_watched_anew()
    {
        await using ControlledStore store = await ControlledStore.OpenAsync(_project);
        Directory.Delete(_project["tasks"], recursive: true);
        _project.WriteTask("a");

        store.Source.Tell(_project["tasks"]);
        await store.PassUntil(() => store.Source.Starts == 2);

        store.Source.Plan!.Places.ShouldContain(place => place.Directory == _project["tasks"] && place.Names == null);
    }
}
