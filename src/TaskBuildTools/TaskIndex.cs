using System.Diagnostics;
using TaskBuildTools.Analytics;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Caching;
using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Querying;
using TaskBuildTools.Searching;
using TaskBuildTools.Settings;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools;

/// <summary>
/// A compiled set of tasks, opened for reading: one immutable snapshot, used in place where it lies. Opening costs the same
/// however many tasks there are; each part is checked when it is first used.
/// </summary>
/// <remarks>
/// All members, and everything they give out, may be used from any number of threads. After <see cref="Dispose"/> they throw
/// <see cref="ObjectDisposedException"/>; a query that another thread is running at that moment ends unharmed, since the
/// memory is released only when nothing refers to it any more. Never write into the file of an index or shorten it: replace it
/// by renaming a new one over it. A mapped file that is shortened ends the process; see <see cref="TaskIndexOptions.Access"/>.
/// </remarks>
public sealed partial class TaskIndex : IDisposable
{
    /// <summary>Looking for the nearest id costs too much beyond.</summary>
    private const int MostIdsCompared = 20_000;

    private readonly Snapshot _snapshot;
    private readonly bool _isShared;

    private TaskIndex(
        IndexMemory memory, TaskIndexOptions options, Func<BodiesFile> openBodies, Func<TextFile> openText, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _isShared = options.IsShared;
        var file = new IndexFile(memory);
        PerformanceOptions performance = options.Performance?.Clone() ?? PerformanceKeys.ToOptions(PerformanceSection.Read(file));
        TaskCache cache = options.Cache ?? options.Tuner?.Cache ?? NewCache(performance, options, path);
        var services = new IndexServices(performance, cache, options.TimeProvider)
        {
            SlowQueries = SlowQueryWatch.Of(options.SlowQueryThreshold, options.OnSlowQuery),
            Tuner = options.Tuner,
        };
        _snapshot = new Snapshot(new IndexColumns(file), openBodies, openText, services);
        Analytics = new TaskAnalytics(new AnalyticsScope(_snapshot, null, CancellationToken.None));
    }

    /// <summary>How many tasks it holds.</summary>
    public int Count => _snapshot.Columns.TaskCount;

    /// <summary>All tasks, by id.</summary>
    public TaskQuery All
    {
        get
        {
            _ = _snapshot.Columns;
            return new TaskQuery(_snapshot, null);
        }
    }

    /// <summary>The fields that its schema knows: those with a meaning first, then extra ones by name.</summary>
    public IReadOnlyList<TaskField> Fields => Array.AsReadOnly(_snapshot.Columns.Fields.Fields);

    /// <summary>The sums over all tasks.</summary>
    public TaskTotals Totals => _snapshot.Columns.Totals[0];

    /// <summary>The chain of unfinished tasks with the most estimated hours, dependencies first; a task without an estimate counts as one hour.</summary>
    public TaskRefList CriticalPath
    {
        get
        {
            CriticalPathColumn path = _snapshot.Columns.CriticalPath;
            return new TaskRefList(_snapshot, path, 0, path.Count);
        }
    }

    /// <summary>The hours of <see cref="CriticalPath"/>.</summary>
    public decimal CriticalPathHours => FixedPoint.ToDecimal(_snapshot.Columns.CriticalPath.FixedPoint);

    /// <summary>All tasks, each after those that it depends on (but for cycles).</summary>
    public TaskRefList DependencyOrder => new(_snapshot, _snapshot.Columns.DependencyOrder, 0, Count);

    /// <summary>Numbers about all tasks: totals, progress, hours, bottlenecks, what is overdue, and how it went week by week.</summary>
    public TaskAnalytics Analytics { get; }

    /// <summary>How many task files the build rejected, each with a diagnostic.</summary>
    public int RejectedCount => _snapshot.Columns.Meta.RejectedCount;

    /// <summary>How many files that look like task files were left out, by a pattern or by a rule of the scan.</summary>
    public int ExcludedCount => _snapshot.Columns.Meta.ExcludedCount;

    /// <summary>The preset of the schema that it was built with, such as <c>default</c>.</summary>
    public string SchemaPreset => _snapshot.Columns.Meta.SchemaPreset;

    /// <summary>The task with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TaskRef this[[TaskId] string id] => Find(id) ?? throw NotFound(id);

    /// <summary>The tasks that match a filter, by id.</summary>
    /// <exception cref="ArgumentException">The filter names a field that the index does not have, or that is not of the kind.</exception>
    public TaskQuery Where(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        _ = _snapshot.Columns;
        FieldLookup.Require(_snapshot, filter);
        return new TaskQuery(_snapshot, filter);
    }

    /// <summary>
    /// The tasks that have all terms of a text in their title, description, notes, tags or body, best first, and those of
    /// equal score by id. Terms are runs of letters and digits; case and accents do not matter; a term with an asterisk
    /// behind it (<c>perf*</c>) means all that begin so. The score is BM25, with more weight on the title, the tags, and then
    /// the description and notes. A text without terms finds nothing. docs/full-text-search.md has the rules.
    /// </summary>
    /// <remarks>Costs time in proportion to how many tasks have the terms; strings of tasks are not decoded.</remarks>
    /// <param name="query">Such as <c>parser perf*</c>.</param>
    /// <param name="limit">How many hits at most; from 1.</param>
    /// <param name="filter">Which tasks to look among; null for all. It does not change a score.</param>
    /// <exception cref="TaskIndexException">The index was built without a text index (<c>TaskBuildToolsTextIndex</c>), or it is missing or damaged.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="ArgumentException">The filter names a field that the index does not have, or that is not of the kind.</exception>
    public IReadOnlyList<SearchHit> Search(string query, int limit = 20, TaskFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (filter is not null)
        {
            FieldLookup.Require(_snapshot, filter);
        }

        using OperationScope scope = Instrumentation.Measure(OperationNames.Search);
        long started = Stopwatch.GetTimestamp();
        SearchHit[] hits = RankedSearch.Run(_snapshot, SearchQuery.Parse(query), limit, filter);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        scope.Complete();
        if (_snapshot.Services.SlowQueries is { } watch && watch.IsSlow(elapsed))
        {
            watch.Report(OperationNames.Search, elapsed, scanned: 0, hits.Length, (query, limit, filter), static slow =>
                $"text index: {slow.query}\nfilter: {slow.filter?.ToString() ?? "none"}\nbest {slow.limit}");
        }

        return hits;
    }

    /// <summary>The task with exactly this id, or null. A binary search; allocates nothing.</summary>
    public TaskRef? Find([TaskId] string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int ordinal = _snapshot.OrdinalOf(id);
        return ordinal < 0 ? null : new TaskRef(_snapshot, ordinal);
    }

    /// <summary>Whether there is a task with exactly this id.</summary>
    public bool Contains([TaskId] string id) => Find(id) is not null;

    /// <summary>
    /// What a status means, in any spelling that a task file may use; <see cref="StatusMeaning.None"/> if the index does not know it.
    /// </summary>
    public StatusMeaning MeaningOf(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        IndexColumns columns = _snapshot.Columns;
        int field = columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);
        int code = field < 0 ? -1 : columns.CodeOf(field, status);
        return code < 0 ? StatusMeaning.None : columns.StatusMeanings[code];
    }

    /// <summary>
    /// The values of a field of names, with sums that were computed when the index was built. Statuses and priorities: all
    /// of the schema, in its order; other fields: those in use, by their UTF-8 bytes. Empty for fields of another kind.
    /// </summary>
    /// <param name="field">The name or an alias of a field.</param>
    /// <exception cref="ArgumentException">The index has no such field; the message names those of names.</exception>
    public IReadOnlyList<TaskValue> Values(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        IndexColumns columns = _snapshot.Columns;
        int number = FieldLookup.FieldNumber(columns, field);
        if (number < 0 && FieldLookup.Problem(columns, field, FieldUse.Any) is not null)
        {
            throw FieldLookup.Refusal(columns, new FieldProblem(field, FieldUse.Groups));
        }

        if (number < 0 || columns.Fields.Fields[number].Kind is not (TaskFieldKind.Name or TaskFieldKind.NameList))
        {
            return [];
        }

        NameColumn names = columns.Name(number);
        TotalsTable totals = columns.NameTotals(number);
        var values = new TaskValue[names.ValueCount];
        for (int code = 0; code < values.Length; code++)
        {
            values[code] = new TaskValue(names.Value(code), totals[code]);
        }

        return values;
    }

    /// <summary>The values of a field of names, as <see cref="Values(string)"/>; the compiler checks that it is one.</summary>
    /// <exception cref="ArgumentException">The index has no such field; the message names those of names.</exception>
    public IReadOnlyList<TaskValue> Values(IGroupableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Values(field.Name);
    }

    /// <summary>
    /// Decodes records ahead of their use, by id, until the cache has no more room for them; nothing is evicted for it. Costs
    /// some microseconds for each record.
    /// </summary>
    /// <param name="filter">Which tasks; null for all.</param>
    /// <param name="cancellationToken">Stops it between two records.</param>
    /// <returns>How many of them the cache holds now.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; what was decoded stays.</exception>
    public int Warm(TaskFilter? filter = null, CancellationToken cancellationToken = default)
    {
        if (filter is not null)
        {
            FieldLookup.Require(_snapshot, filter);
        }

        int warm = 0;
        foreach (TaskRef task in new TaskQuery(_snapshot, filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_snapshot.Services.Cache.TryWarm(task.RecordKey, task, static task => task.Decode()))
            {
                break;
            }

            warm++;
        }

        return warm;
    }

    /// <summary>As <see cref="Warm"/>, on a thread of the pool.</summary>
    /// <param name="filter">Which tasks; null for all.</param>
    /// <param name="cancellationToken">Stops it between two records.</param>
    /// <returns>How many of them the cache holds now.</returns>
    public Task<int> WarmAsync(TaskFilter? filter = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Warm(filter, cancellationToken), cancellationToken);

    /// <summary>The bodies of all tasks; see <see cref="TaskQuery.ReadBodiesAsync"/>.</summary>
    public IAsyncEnumerable<TaskBody> ReadBodiesAsync(CancellationToken cancellationToken = default) => All.ReadBodiesAsync(cancellationToken);

    /// <summary>
    /// Makes every later use throw. What runs at this moment ends unharmed. A snapshot of a live store stays usable: others hold it too,
    /// and its memory goes back when nobody does.
    /// </summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            _snapshot.Dispose();
        }
    }

    /// <summary>How many tasks it holds.</summary>
    public override string ToString() => _snapshot.IsDisposed ? "disposed" : CountText.Of(Count, "task");

    internal IndexServices Services => _snapshot.Services;

    internal Snapshot Snapshot => _snapshot;

    private StringColumn? Ids
    {
        get
        {
            IndexColumns columns = _snapshot.Columns;
            int number = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
            return number < 0 ? null : columns.Text(number);
        }
    }

    private static TaskCache NewCache(PerformanceOptions performance, TaskIndexOptions options, string? path) => new(new TaskCacheOptions
    {
        Performance = performance,
        TimeProvider = options.TimeProvider,
        DiskFolder = options.CacheFolder ?? (path is null ? null : path + ".cache"),
    });

    private KeyNotFoundException NotFound(string id)
    {
        string? nearest = Ids is { Count: <= MostIdsCompared } ids
            ? NearestName.Find(Enumerable.Range(0, ids.Count).Select(ids.Get), id)
            : null;
        string hint = nearest is null ? "" : $" Did you mean \"{nearest}\"?";
        return new KeyNotFoundException($"No task has the id \"{id}\".{hint}");
    }
}
