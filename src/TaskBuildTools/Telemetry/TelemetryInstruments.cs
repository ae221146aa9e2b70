using System.Diagnostics.Metrics;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// The instruments of a meter. Names and units follow the semantic conventions of OpenTelemetry for metrics
/// (https://opentelemetry.io/docs/specs/semconv/general/metrics/): lower case, dots between parts, units in UCUM.
/// </summary>
internal sealed class TelemetryInstruments
{
    public const string OperationTag = "operation";
    public const string LevelTag = "level";

    public const string OperationDurationName = "taskbuildtools.operation.duration";
    public const string RowsScannedName = "taskbuildtools.rows.scanned";
    public const string RowsReturnedName = "taskbuildtools.rows.returned";
    public const string FilesReadName = "taskbuildtools.files.read";
    public const string FileBytesName = "taskbuildtools.files.bytes";
    public const string RebuildsName = "taskbuildtools.rebuilds";
    public const string SlowQueriesName = "taskbuildtools.slow_queries";
    public const string CacheHitsName = "taskbuildtools.cache.hits";
    public const string CacheMissesName = "taskbuildtools.cache.misses";
    public const string CacheEvictionsName = "taskbuildtools.cache.evictions";
    public const string CacheTrimsName = "taskbuildtools.cache.trims";
    public const string CacheBytesName = "taskbuildtools.cache.bytes";

    /// <summary>From a count (nanoseconds) to a rebuild (seconds).</summary>
    private static readonly double[] DurationBounds =
        [1e-7, 2.5e-7, 1e-6, 2.5e-6, 1e-5, 2.5e-5, 1e-4, 2.5e-4, 1e-3, 2.5e-3, 1e-2, 2.5e-2, 0.1, 0.25, 1, 2.5, 10];

    public TelemetryInstruments(Meter meter)
    {
        OperationDuration = Instrumentation.Make(meter, static meter => meter.CreateHistogram(
            OperationDurationName, "s", "How long operations took.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBounds }));
        RowsScanned = Counter(meter, RowsScannedName, "{row}", "Tasks that queries scanned.");
        RowsReturned = Counter(meter, RowsReturnedName, "{row}", "Tasks that queries gave out.");
        FilesRead = Counter(meter, FilesReadName, "{file}", "Files that were read or mapped.");
        FileBytes = Counter(meter, FileBytesName, "By", "Bytes of the files that were read or mapped.");
        Rebuilds = Counter(meter, RebuildsName, "{rebuild}", "Times that a store built its index again.");
        SlowQueries = Counter(meter, SlowQueriesName, "{query}", "Queries that took longer than the threshold of their index.");
    }

    public Histogram<double> OperationDuration { get; }

    public Counter<long> RowsScanned { get; }

    public Counter<long> RowsReturned { get; }

    public Counter<long> FilesRead { get; }

    public Counter<long> FileBytes { get; }

    public Counter<long> Rebuilds { get; }

    public Counter<long> SlowQueries { get; }

    private static Counter<long> Counter(Meter meter, string name, string unit, string description) =>
        Instrumentation.Make(meter, meter => meter.CreateCounter<long>(name, unit, description));
}
