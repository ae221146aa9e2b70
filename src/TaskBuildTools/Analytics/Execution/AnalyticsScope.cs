using System.Text.Json.Serialization.Metadata;
using TaskBuildTools.Caching;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Analytics.Execution;

/// <summary>Which tasks of which snapshot are asked about. Immutable and thread-safe.</summary>
internal sealed record AnalyticsScope(Snapshot Snapshot, TaskFilter? Filter, CancellationToken Cancellation)
{
    /// <summary>Called for every result that is requested from the cache, with what it reads: how tests compare that with what is really read.</summary>
    public Action<string, SectionSet>? Remembering { get; init; }

    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public IndexColumns Columns => Snapshot.Columns;

    /// <summary>The clock of the index, in whole seconds, so that questions within one second have one answer.</summary>
    public DateTimeOffset Now
    {
        get
        {
            long ticks = Snapshot.Services.Clock.GetUtcNow().UtcTicks;
            return new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        }
    }

    /// <summary>Looks at all tasks.</summary>
    /// <param name="create">Makes an empty result for the selected tasks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TResult Scan<TResult>(Func<Selection, TResult> create)
        where TResult : class, IPartialResult<TResult>
    {
        Cancellation.ThrowIfCancellationRequested();
        Selection selection = Filter is null ? Selection.All : Selection.Of(Snapshot, Filter, Filter.UsesClock ? Now.UtcTicks : 0);
        var scan = new ParallelScan(Snapshot.Services.Performance, Snapshot.TaskCount);
        TResult result = scan.Run(() => create(selection), Cancellation);
        GC.KeepAlive(Snapshot);
        return result;
    }

    /// <summary>A result that is computed once for the same contents of the sections that it reads.</summary>
    /// <param name="operation">What is computed, with its parameters; without blanks.</param>
    /// <param name="addSections">Names what it reads, besides the fields and what the filter reads.</param>
    /// <param name="type">How to keep it.</param>
    /// <param name="compute">Computes it.</param>
    public TResult Remember<TResult>(
        string operation, Action<SectionSet> addSections, JsonTypeInfo<TResult> type, Func<TResult> compute)
        where TResult : class
    {
        Cancellation.ThrowIfCancellationRequested();
        using OperationScope measured = Instrumentation.Measure(OperationNames.OfAnalytics(operation));
        TResult result = Find(operation, addSections, type, compute);
        measured.Complete();
        return result;
    }

    private TResult Find<TResult>(
        string operation, Action<SectionSet> addSections, JsonTypeInfo<TResult> type, Func<TResult> compute)
        where TResult : class
    {
        if (Filter is { UsesClock: true })
        {
            // It may mean other tasks in the next moment.
            return compute();
        }

        SectionSet sections = new SectionSet(Columns.File).Add(Format.SectionKind.Fields);
        addSections(sections);
        if (Filter is not null)
        {
            Filter.AddSections(Columns, sections);
            operation = $"{operation} where {Filter}";
        }

        Remembering?.Invoke(operation, sections);
        var key = new ResultKey(operation, sections.Checksum());
        return Snapshot.Services.Cache.GetOrCompute(in key, type, _ => compute(), Cancellation);
    }
}
