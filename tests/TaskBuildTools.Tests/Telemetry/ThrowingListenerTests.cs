using System.Diagnostics.Metrics;
using TaskBuildTools.Callbacks;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

/// <summary>A listener that throws as soon as it is told of an instrument: the type that has the instruments must work all the same.</summary>
public sealed class ThrowingListenerTests
{
    [Fact]
    public void Instruments_are_made_although_a_listener_throws_when_it_is_told_of_them()
    {
        using var meter = new Meter(nameof(ThrowingListenerTests));
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (ReferenceEquals(instrument.Meter, meter))
                {
                    throw new InvalidOperationException("The exporter is not ready.");
                }
            },
        };
        listener.Start();
        long failures = CallbackFailures.OfProcess.Count;

        var instruments = new TelemetryInstruments(meter);

        instruments.Rebuilds.Add(1);
        instruments.OperationDuration.Record(1);
        instruments.Rebuilds.Enabled.ShouldBeFalse();
        CallbackFailures.OfProcess.Count.ShouldBeGreaterThanOrEqualTo(failures + 7);
    }
}
