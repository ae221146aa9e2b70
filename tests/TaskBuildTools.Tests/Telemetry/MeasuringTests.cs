using System.Diagnostics;
using System.Diagnostics.Metrics;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

[Collection(AloneWithTheMeter.Name)]
public class MeasuringTests
{
    [Fact]
    public void Nothing_is_measured_while_nobody_listens()
    {
        Instrumentation.Begin().ShouldBe(0);
        Instrumentation.Begin(null).ShouldBe(0);
        Instrumentation.End(0, OperationNames.Count, 5, 5).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_watch_for_slow_queries_needs_the_time_also_when_nobody_listens()
    {
        SlowQueryWatch? watch = SlowQueryWatch.Of(TimeSpan.FromSeconds(1), null);

        Instrumentation.Begin(watch).ShouldNotBe(0);
    }

    [Fact]
    public void A_listener_gets_the_duration_and_the_rows_with_the_operation()
    {
        var seen = new List<(string, double, string?)>();
        using MeterListener listener = Listen((name, value, operation) => seen.Add((name, value, operation)));

        long started = Instrumentation.Begin();
        TimeSpan elapsed = Instrumentation.End(started, OperationNames.Page, 100, 7);

        started.ShouldNotBe(0);
        elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        seen.Select(entry => (entry.Item1, entry.Item3)).ShouldBe(
        [
            ("taskbuildtools.operation.duration", "page"),
            ("taskbuildtools.rows.scanned", "page"),
            ("taskbuildtools.rows.returned", "page"),
        ]);
        seen[1].Item2.ShouldBe(100);
        seen[2].Item2.ShouldBe(7);
    }

    [Fact]
    public void Files_are_counted_with_their_bytes()
    {
        var seen = new List<(string, double)>();
        using MeterListener listener = Listen((name, value, _) => seen.Add((name, value)));

        Instrumentation.FileRead(4_096);

        seen.ShouldBe([("taskbuildtools.files.read", 1), ("taskbuildtools.files.bytes", 4_096)]);
    }

    [Fact]
    public void Measuring_allocates_nothing_without_a_listener() => AllocatedBy(MeasureOnce).ShouldBe(0);

    [Fact]
    public void Measuring_allocates_nothing_with_a_monitor()
    {
        using var monitor = new PerformanceMonitor();

        AllocatedBy(MeasureOnce).ShouldBe(0);
        monitor.Report().Operations.ShouldContain(operation => operation.Name == OperationNames.Count);
    }

    [Fact]
    public void An_expensive_operation_is_an_activity_that_says_whether_it_was_completed()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TaskBuildTools",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);

        using (OperationScope scope = Instrumentation.Measure(OperationNames.Rebuild))
        {
            scope.Complete(20, 3);
        }

        using (Instrumentation.Measure(OperationNames.Open))
        {
        }

        ended.Select(activity => (activity.OperationName, activity.Status))
            .ShouldBe([("rebuild", ActivityStatusCode.Ok), ("open", ActivityStatusCode.Error)]);
        ended[0].TagObjects.ShouldContain(tag => tag.Key == "taskbuildtools.rows.scanned" && Equals(tag.Value, 20L));
    }

    [Fact]
    public void Every_instrument_has_a_name_and_a_unit_of_the_conventions()
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "TaskBuildTools")
                {
                    instruments.Add(instrument);
                }
            },
        };
        listener.Start();

        string[] units = ["s", "By", "{row}", "{file}", "{rebuild}", "{query}", "{hit}", "{miss}", "{eviction}", "{trim}"];
        instruments.Count.ShouldBeGreaterThanOrEqualTo(7);
        instruments.ShouldAllBe(instrument => instrument.Name.StartsWith("taskbuildtools.", StringComparison.Ordinal)
            && instrument.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '.' || letter == '_')
            && units.Contains(instrument.Unit) && instrument.Description!.EndsWith('.'));
    }

    private static void MeasureOnce()
    {
        long started = Instrumentation.Begin();
        Instrumentation.End(started, OperationNames.Count, 10, 1);
    }

    private static long AllocatedBy(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static MeterListener Listen(Action<string, double, string?> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "TaskBuildTools" && !instrument.IsObservable)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured(instrument.Name, value, tags[0].Value as string));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            measured(instrument.Name, value, tags.Length == 0 ? null : tags[0].Value as string));
        listener.Start();
        return listener;
    }
}
