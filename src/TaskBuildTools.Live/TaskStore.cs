using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Callbacks;
using TaskBuildTools.Live.Callbacks;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Hosting;
using TaskBuildTools.Live.Limiting;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Rebuilding;
using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live;

/// <summary>
/// The tasks of a folder as they are now: whatever program changes a task file, a new snapshot shows it shortly after. Readers
/// take <see cref="Current"/> and never wait; a snapshot that they hold stays as it is. A file that breaks is shown as it last
/// was, and reported in <see cref="Diagnostics"/>.
/// </summary>
/// <remarks>
/// All members may be used from any number of threads. The decoded fields of all tasks are held in memory (some kilobytes a
/// task), so that a change costs a listing of the files and the making of an index, not the reading of every file.
/// </remarks>
public sealed partial class TaskStore : IAsyncDisposable, IDisposable
{
    private readonly StateFolder _state;
    private readonly RebuildLoop _loop;
    private readonly EventRaiser _events;
    private readonly QueuedLogger _loopLogger;
    private readonly CallbackFailures _failures = new();
    private readonly long _failuresBefore = CallbackFailures.OfProcess.Count;
    private readonly RateGate _queries;
    private readonly RateGate _edits;
    private readonly BuildRequest _request;
    private readonly bool _followsLinks;
    private readonly TimeProvider _clock;
    private readonly GuardedLogger _logger;
    private readonly Lock _lock = new();
    private TaskCompletionSource _published = NewSource();

    private TaskStore(TaskStoreOptions options, IChangeSource source, TimeProvider? clock)
    {
        _logger = new GuardedLogger(options.LoggerFactory, _failures);
        _state = StateFolder.Create();
        _loopLogger = new QueuedLogger(_logger, _failures);
        _events = new EventRaiser(_loopLogger, _failures);
        _queries = new RateGate("queries", options.QueryLimit);
        _edits = new RateGate("edits", options.EditLimit);
        _clock = options.TimeProvider;
        _followsLinks = options.AllowWritesThroughLinks;
        _request = StoreRequest.Create(options, _state.FullPath);
        _loop = new RebuildLoop(
            options, _request, source, clock ?? GuardedClock.Of(_clock, _failures), _loopLogger, _logger, Raise, SignalPublished);
    }

    /// <summary>A new snapshot is there. Handlers run one after the other, not on the thread that made it.</summary>
    public event EventHandler<TaskStoreChangedEventArgs>? Changed;

    /// <summary>The diagnostics are others than before. Handlers run one after the other, not on the thread that found them.</summary>
    public event EventHandler<TaskDiagnosticsChangedEventArgs>? DiagnosticsChanged;

    /// <summary>The newest snapshot. Costs a read of memory, and goes on working after the store was closed.</summary>
    public TaskIndex Current => _loop.Current.Index;

    /// <summary>The version of <see cref="Current"/>: 1 for the first, one more for each that differs from the one before.</summary>
    public long Version => _loop.Current.Version;

    /// <summary>Everything that is wrong with the task files now, by path and place.</summary>
    public IReadOnlyList<TaskDiagnostic> Diagnostics => _loop.Current.Diagnostics;

    /// <summary>Whether the caller was called by the loop.</summary>
    internal bool IsCalledByLoop => _loop.IsCaller;

    /// <summary>Where the artifacts of the current version lie.</summary>
    internal string ArtifactDirectory => _state.FullPath;

    /// <summary>Health and counters of the store.</summary>
    public TaskStoreStatus Status
    {
        get
        {
            CallbackFailures process = CallbackFailures.OfProcess;
            long ofProcess = process.Count - _failuresBefore;
            CallbackFailure? last = ofProcess > 0 ? process.Last : null;
            return _loop.Status with
            {
                CallbackFailures = _failures.Count + ofProcess,
                LastCallbackFailure = (_failures.Last?.Timestamp > (last?.Timestamp ?? 0) ? _failures.Last : last)?.Text,
            };
        }
    }

    /// <summary>Opens a store over a folder of task files. Settings are looked for beside it, as a build of that project does.</summary>
    /// <exception cref="TaskStoreException">The folder is missing or cannot be read, or the settings have errors, or no index could be made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Task<TaskStore> OpenAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        TaskSources.ThrowIfMissing(path, folder);
        TaskStoreOptions options = new() { ProjectDirectory = Path.GetDirectoryName(path) ?? path };
        options.Folders.Add(new TaskFolderOptions { Path = path });
        return OpenAsync(options, cancellationToken);
    }

    /// <summary>Opens a store. Reads every file that is not known from an earlier start; returns when the first snapshot is there.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message names all that is.</exception>
    /// <exception cref="TaskStoreException">
    /// A folder or file is missing (see <see cref="TaskStoreOptions.AllowMissingFolder"/>) or cannot be read, the settings have
    /// errors, or no index could be made.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Task<TaskStore> OpenAsync(TaskStoreOptions options, CancellationToken cancellationToken = default) =>
        OpenAsync(options, new FileSystemSource(), cancellationToken);

    /// <param name="options">What to open.</param>
    /// <param name="source">Tells of changes.</param>
    /// <param name="cancellation">Observed while opening.</param>
    /// <param name="clock">Of the loop; null takes that of the options, behind a guard.</param>
    internal static async Task<TaskStore> OpenAsync(
        TaskStoreOptions options, IChangeSource source, CancellationToken cancellation, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        TaskStoreOptions copy = options.Clone();
        TaskStoreOptionsValidator.ThrowIfInvalid(copy);
        TaskStore store;
        try
        {
            store = new TaskStore(copy, source, clock);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TaskStoreException($"The folder for temporary files cannot be used: {e.Message}", e);
        }

        try
        {
            await Task.Run(() => store.OpenLoop(copy, cancellation), cancellation).ConfigureAwait(false);
            await store.HealAsync(cancellation).ConfigureAwait(false);
            await store._loopLogger.FlushAsync().ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The newest snapshot for one query, within <see cref="TaskStoreOptions.QueryLimit"/>: for servers that answer strangers.
    /// Without a limit it is <see cref="Current"/>.
    /// </summary>
    /// <exception cref="TaskRateLimitException">There were too many.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public async ValueTask<TaskIndex> AcquireAsync(CancellationToken cancellationToken = default)
    {
        await _queries.EnterAsync(cancellationToken).ConfigureAwait(false);
        return Current;
    }

    /// <summary>Looks at all files; when it completes, <see cref="Current"/> shows whatever was in them at the time of the call.</summary>
    /// <exception cref="TaskStoreException">The look failed, or the store has stopped permanently.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the look itself goes on.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _loop.RefreshAsync().WaitAsync(cancellationToken);

    /// <summary>The newest snapshot as soon as it has at least this version.</summary>
    /// <exception cref="TaskStoreException">The store has stopped permanently.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed before.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public async Task<TaskIndex> WaitForAsync(long version, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task published;
            lock (_lock)
            {
                if (Version >= version)
                {
                    return Current;
                }

                ObjectDisposedException.ThrowIf(_closing is not null, this);
                _loop.ThrowIfEnded();
                published = _published.Task;
            }

            await published.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The project's folder and the state of the store.</summary>
    public override string ToString() => $"{_request.ProjectDirectory}: {Status}";

    private void OpenLoop(TaskStoreOptions options, CancellationToken cancellation)
    {
        try
        {
            TaskSources.ThrowIfUnusable(_request, options);
        }
        catch (UnreadableSettingException e)
        {
            throw new TaskStoreException($"The settings file '{e.Path}' cannot be read: {e.Message}", e);
        }

        _loop.Open(cancellation);
    }

    // A kill while a task was archived leaves both files; that they are equal shows that it was not intended.
    private async Task HealAsync(CancellationToken cancellation)
    {
        if (_loop.Current.Set.Rejected.Length == 0)
        {
            return;
        }

        SnapshotEditor editor = new(_request, _loop.Current, _followsLinks, cancellation);
        bool isHealed;
        try
        {
            isHealed = await Task.Run(editor.HealArchives, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TaskEditException)
        {
            // Where nothing can be written the tasks are shown all the same, and one of the two files is reported.
            _logger.HealingFailed(e.Message);
            return;
        }

        if (isHealed)
        {
            await RefreshAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void Raise(StoreUpdate update)
    {
        if (update.Old is null)
        {
            return;
        }

        if (update.HasNewVersion)
        {
            SignalPublished();
            _events.Raise(this, Changed, new TaskStoreChangedEventArgs(update.Now.Version, update.Now.Index, update.Changes));
        }

        if (update.HasNewDiagnostics)
        {
            _events.Raise(
                this,
                DiagnosticsChanged,
                new TaskDiagnosticsChangedEventArgs(update.Now.Diagnostics, update.AddedDiagnostics, update.RemovedDiagnostics));
        }
    }

    // Those who wait look again: there is a new version, or there will be none any more.
    private void SignalPublished()
    {
        lock (_lock)
        {
            _published.TrySetResult();
            _published = NewSource();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
