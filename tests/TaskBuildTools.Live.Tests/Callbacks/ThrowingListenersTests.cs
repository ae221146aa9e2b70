using System.Diagnostics;
using System.Diagnostics.Metrics;
using TaskBuildTools.Live.Tests.Running;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Live.Tests.Callbacks;

/// <summary>Listeners to metrics and activities that throw: what is measured goes on, and the status counts the failures.</summary>
public sealed class ThrowingListenersTests : IDisposable
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(1);

    private readonly TaskProject _project = new();

    public ThrowingListenersTests() => _project.WriteTask("a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_listener_to_metrics_that_throws()
    {
        using MeterListener listener = Listen(static () => throw new InvalidOperationException("The exporter is gone."));

        await TheStoreWorks("The exporter is gone.");
    }

    [Fact]
    public async Task A_listener_to_metrics_that_cancels()
    {
        using MeterListener listener = Listen(static () => throw new OperationCanceledException("The exporter gave up."));

        await TheStoreWorks("The exporter gave up.");
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("started")]
    [InlineData("stopped")]
    public async Task A_listener_to_activities_that_throws(string moment)
    {
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == Instrumentation.Name,
            Sample = (ref _) => moment == "sample" ? throw new NotSupportedException(moment) : ActivitySamplingResult.AllData,
            ActivityStarted = _ => Throw("started"),
            ActivityStopped = _ => Throw("stopped"),
        };
        ActivitySource.AddActivityListener(listener);

        await TheStoreWorks(moment);

        Activity.Current.ShouldBeNull();

        void Throw(string now)
        {
            if (now == moment)
            {
                throw new NotSupportedException(moment);
            }
        }
    }

    [Fact]
    public async Task A_listener_that_closes_the_store_does_not_wait_for_itself_and_lets_nobody_wait_for_ever()
    {
        TaskStore? store = null;
        TaskCompletionSource closed = new();
        await using (store = await _project.OpenAsync())
        {
            using MeterListener listener = Listen(() =>
            {
                if (store.IsCalledByLoop && !closed.Task.IsCompleted)
                {
                    store.Dispose();
                    closed.TrySetResult();

                    // The look that is under way is to find itself stopped.
                    Thread.Sleep(200);
                }
            });
            _project.WriteTask("b");

            Task refresh = store.RefreshAsync(Cancellation);

            await closed.Task.WaitAsync(LockTimeout, Cancellation);
            await Task.WhenAny(refresh.WaitAsync(LockTimeout, Cancellation));
            (refresh.IsCompletedSuccessfully || refresh.Exception?.InnerException is ObjectDisposedException).ShouldBeTrue();
        }
    }

    private async Task TheStoreWorks(string failure)
    {
        TaskStore store = await _project.OpenAsync();
        _project.WriteTask("b");
        await store.RefreshAsync(Cancellation).WaitAsync(LockTimeout, Cancellation);
        await store.EditAsync("b", edit => edit.SetTitle("Edited"), cancellationToken: Cancellation).WaitAsync(LockTimeout, Cancellation);
        _project.WriteTask("c");
        await Eventually.Is(() => store.Current.Count == 3);

        store.Current["b"].Title.ShouldBe("Edited");
        store.Status.LastFailure.ShouldBeNull();
        store.Status.CallbackFailures.ShouldBeGreaterThan(0);
        store.Status.LastCallbackFailure.ShouldNotBeNull().ShouldContain(failure);
        await store.DisposeAsync().AsTask().WaitAsync(LockTimeout, Cancellation);
    }

    private static MeterListener Listen(Action act)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == Instrumentation.Name && !instrument.IsObservable)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => act());
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => act());
        listener.Start();
        return listener;
    }
}
