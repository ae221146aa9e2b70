using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Callbacks;

/// <summary>A clock that throws: the store goes by the system's meanwhile, and its status counts the failures.</summary>
public sealed class ThrowingClockTests : IDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();

    public ThrowingClockTests() => _project.WriteTask("a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("GetUtcNow")]
    [InlineData("GetTimestamp")]
    [InlineData("TimestampFrequency")]
    [InlineData("CreateTimer")]
    [InlineData("Dispose")]
    [InlineData("all")]
    public async Task Changes_are_found_while_it_throws_and_after(string member)
    {
        BrokenClock clock = new(member) { IsBroken = true };
        TaskStore store = await _project.OpenAsync(options => options.TimeProvider = clock);

        _project.WriteTask("b");
        await Eventually.Is(() => store.Current.Count == 2);
        await store.RefreshAsync(Cancellation).WaitAsync(LockTimeout, Cancellation);
        await store.EditAsync("b", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation).WaitAsync(LockTimeout, Cancellation);
        store.Status.CallbackFailures.ShouldBeGreaterThan(0);
        store.Status.LastFailure.ShouldBeNull();
        clock.IsBroken = false;
        _project.WriteTask("c");
        await Eventually.Is(() => store.Current.Count == 3);
        clock.IsBroken = true;

        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);
    }

    [Fact]
    public async Task What_the_caller_asked_for_by_the_clock_fails_and_nothing_is_written()
    {
        BrokenClock clock = new("GetUtcNow");
        await using TaskStore store = await _project.OpenAsync(options => options.TimeProvider = clock);
        clock.IsBroken = true;

        await Should.ThrowAsync<NotSupportedException>(() => store.EditAsync("a", edit => edit.Touch(), cancellationToken: Cancellation));

        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(TaskProject.Text("a"));
        clock.IsBroken = false;
        await store.EditAsync("a", edit => edit.Touch(), cancellationToken: Cancellation);
    }
}
