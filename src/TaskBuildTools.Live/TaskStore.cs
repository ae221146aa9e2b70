using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Live.Building;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Limiting;
using TaskBuildTools.Live.Rebuilding;
using TaskBuildTools.Live.Reporting;
using TaskBuildTools.Live.Settings;
using TaskBuildTools.Live.Snapshots;
using TaskBuildTools.Live.Watching;
using Refusal = TaskBuildTools.Authoring.Editing.TaskEditException;

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
    private readonly EventQueue _events;
    private readonly RateGate _queries;
    private readonly RateGate _edits;
    private readonly BuildRequest _request;
    private readonly bool _followsLinks;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private TaskCompletionSource _published = NewSource();
    private Task? _closing;

    private TaskStore(TaskStoreOptions options, IChangeSource source)
    {
        _logger = options.LoggerFactory?.CreateLogger(StoreLog.Category) ?? NullLogger.Instance;
        _state = StateFolder.Create();
        _events = new EventQueue(_logger);
        _queries = new RateGate("queries", options.QueryLimit);
        _edits = new RateGate("edits", options.EditLimit);
        _clock = options.TimeProvider;
        _followsLinks = options.AllowWritesThroughLinks;
        _request = StoreRequest.Create(options, _state.FullPath);
        _loop = new RebuildLoop(options, _request, source, _logger, Raise);
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

    /// <summary>Where the artifacts of the current version lie.</summary>
    internal string ArtifactDirectory => _state.FullPath;

    /// <summary>How the store fares.</summary>
    public TaskStoreStatus Status => _loop.Status;

    /// <summary>Opens a store over a folder of task files. Settings are looked for beside it, as a build of that project does.</summary>
    /// <exception cref="TaskStoreException">There is no such folder, or no index could be made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Task<TaskStore> OpenAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(path))
        {
            throw new TaskStoreException($"There is no folder '{path}'.");
        }

        TaskStoreOptions options = new() { ProjectDirectory = Path.GetDirectoryName(path) ?? path };
        options.Folders.Add(new TaskFolderOptions { Path = path });
        return OpenAsync(options, cancellationToken);
    }

    /// <summary>Opens a store. Reads every file that is not known from an earlier start; returns when the first snapshot is there.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message names all that is.</exception>
    /// <exception cref="TaskStoreException">No index could be made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Task<TaskStore> OpenAsync(TaskStoreOptions options, CancellationToken cancellationToken = default) =>
        OpenAsync(options, new FileSystemSource(), cancellationToken);

    internal static async Task<TaskStore> OpenAsync(TaskStoreOptions options, IChangeSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        TaskStoreOptions copy = options.Clone();
        TaskStoreOptionsValidator.ThrowIfInvalid(copy);
        TaskStore store;
        try
        {
            store = new TaskStore(copy, source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TaskStoreException($"The folder for temporary files cannot be used: {e.Message}", e);
        }

        try
        {
            await Task.Run(() => store._loop.Open(cancellation), cancellation).ConfigureAwait(false);
            await store.HealAsync(cancellation).ConfigureAwait(false);
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
    /// <exception cref="TaskStoreException">The look failed.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the look itself goes on.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _loop.RefreshAsync().WaitAsync(cancellationToken);

    /// <summary>The newest snapshot as soon as it has at least this version.</summary>
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
                published = _published.Task;
            }

            await published.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stops watching, and waits for the look and the handlers that are under way. Snapshots stay readable.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _closing ??= Task.Run(CloseAsync);
            return new ValueTask(_closing);
        }
    }

    /// <summary>The same, blocking.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    // A kill while a task was archived leaves both files; that they are the same tells that nobody meant it.
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Refusal)
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

    private async Task CloseAsync()
    {
        // The edit that is under way ends as it should; those that wait for it find the store closed.
        await _editing.WaitAsync().ConfigureAwait(false);
        await _loop.DisposeAsync().ConfigureAwait(false);
        _editing.Release();
        lock (_lock)
        {
            _published.TrySetResult();
        }

        await _events.DisposeAsync().ConfigureAwait(false);
        _queries.Dispose();
        _edits.Dispose();
        _state.Dispose();
    }

    private void Raise(StoreUpdate update)
    {
        if (update.Old is null)
        {
            return;
        }

        if (update.HasNewVersion)
        {
            lock (_lock)
            {
                _published.TrySetResult();
                _published = NewSource();
            }

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

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
