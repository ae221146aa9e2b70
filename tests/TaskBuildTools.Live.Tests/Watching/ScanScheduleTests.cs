using Microsoft.Extensions.Logging.Abstractions;
using TaskBuildTools.Live.Rebuilding;
using TaskBuildTools.Live.Tests.Running;
using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>How long a change may go unseen of which no event tells, with ordinary settings.</summary>
public sealed class ScanScheduleTests : IDisposable
{
    private static readonly PendingChanges Sweep = new(0, [], null);

    private readonly WatchSupervisor _supervisor = new(
        new ManualSource(), new ChangeSignal(TimeProvider.System), PollingMode.Never, TimeProvider.System, NullLogger.Instance);

    private readonly ScanSchedule _pacing = new(new TaskStoreOptions());

    public void Dispose() => _supervisor.Dispose();

    [Fact]
    public void It_is_found_within_two_seconds()
    {
        Look(TimeSpan.FromMilliseconds(10));
        Look(TimeSpan.FromMilliseconds(10));

        _pacing.UntilNextScan(_supervisor).ShouldBe(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public void One_slow_look_does_not_put_off_the_next()
    {
        Look(TimeSpan.FromMilliseconds(10));
        Look(TimeSpan.FromSeconds(1));

        _pacing.UntilNextScan(_supervisor).ShouldBe(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public void Slow_looks_take_a_fiftieth_of_the_time()
    {
        Look(TimeSpan.FromMilliseconds(400));
        Look(TimeSpan.FromMilliseconds(500));

        _pacing.UntilNextScan(_supervisor).ShouldBe(TimeSpan.FromSeconds(20));
    }

    private void Look(TimeSpan duration) => _pacing.Scanned(Sweep, foundChange: false, isWatching: true, duration);
}
