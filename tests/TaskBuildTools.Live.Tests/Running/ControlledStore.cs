using Microsoft.Extensions.Time.Testing;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>A store whose clock and whose events are a test's.</summary>
internal sealed class ControlledStore : IAsyncDisposable
{
    private ControlledStore(TaskStore store, ManualSource source, FakeTimeProvider clock)
    {
        Store = store;
        Source = source;
        Clock = clock;
    }

    public TaskStore Store { get; }

    public ManualSource Source { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<ControlledStore> OpenAsync(TaskProject project, ManualSource? source = null, Action<TaskStoreOptions>? change = null)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        source ??= new ManualSource();
        TaskStoreOptions options = project.Options;
        options.TimeProvider = clock;
        options.SweepInterval = TimeSpan.FromHours(1);
        change?.Invoke(options);
        ControlledStore store = new(
            await TaskStore.OpenAsync(options, source, TestContext.Current.CancellationToken), source, clock);
        if (store.Source.Starts > 0)
        {
            // The look that makes sure that nothing was missed while the watcher started.
            await store.PassUntil(() => store.Store.Status.Scans >= 2, TimeSpan.FromSeconds(1));
        }

        return store;
    }

    /// <summary>Lets time go by in steps until something is true.</summary>
    public Task PassUntil(Func<bool> condition, TimeSpan? step = null) =>
        Eventually.Is(condition, () => Clock.Advance(step ?? TimeSpan.FromMilliseconds(10)));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
