using System.Collections.Immutable;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Snapshots;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Live;

public sealed partial class TaskStore
{
    /// <summary>An edit that names no revision is repeated when another edit was faster.</summary>
    private const int Attempts = 5;

    private readonly SemaphoreSlim _editing = new(1, 1);

    /// <summary>A task and the revision of its file, of one snapshot; false if there is no such task.</summary>
    public bool TryRead(string id, out TaskRef task, out TaskRevision revision)
    {
        StoreSnapshot snapshot = _loop.Current;
        if (snapshot.Index.Find(id) is { } found && snapshot.HashOf(found.Path) is { } hash)
        {
            task = found;
            revision = new TaskRevision(hash);
            return true;
        }

        task = default;
        revision = default;
        return false;
    }

    /// <summary>
    /// Changes fields of a task and ticks of its checklists in its file; every other byte stays. Refused if the set of tasks
    /// would have an error that it has not now. When it completes, the file is on the disk, and <see cref="Current"/> shows it.
    /// </summary>
    /// <param name="id">The task.</param>
    /// <param name="edit">Says what to change.</param>
    /// <param name="expected">What the caller saw: the edit is refused when the file is another by now. Null edits whatever is there.</param>
    /// <param name="cancellationToken">Observed until the file is written.</param>
    /// <exception cref="TaskConflictException">The file is not the expected one.</exception>
    /// <exception cref="TaskEditException">The edit was refused; <see cref="TaskEditException.Failure"/> says why.</exception>
    /// <exception cref="TaskRateLimitException">There were too many edits.</exception>
    /// <exception cref="TaskStoreException">The disk failed, or the file is written and could not be read again.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<TaskEditResult> EditAsync(
        string id, Action<TaskEditBuilder> edit, TaskRevision? expected = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(edit);
        TaskEditBuilder builder = new();
        edit(builder);
        return WriteAsync(
            (editor, schema) => editor.Edit(id, expected?.Hash, builder.ToEdit(schema, _clock)), expected is null, cancellationToken);
    }

    /// <summary>Changes the status of a task, and moves its file where the schema maps statuses to folders. See <see cref="EditAsync"/>.</summary>
    /// <exception cref="TaskConflictException">The file is not the expected one.</exception>
    /// <exception cref="TaskEditException">It was refused.</exception>
    /// <exception cref="TaskRateLimitException">There were too many edits.</exception>
    /// <exception cref="TaskStoreException">The disk failed, or the file is written and could not be read again.</exception>
    public Task<TaskEditResult> MoveStatusAsync(
        string id, string status, TaskRevision? expected = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(status);
        return EditAsync(id, edit => edit.SetStatus(status), expected, cancellationToken);
    }

    /// <summary>
    /// Writes a file for a new task, named after its id; never over another one. Looks at all files before, so that of two who
    /// make the same id, one is refused.
    /// </summary>
    /// <param name="id">Not taken, not even by a file that is rejected at the moment.</param>
    /// <param name="fields">Gives it its fields; most schemas require a title.</param>
    /// <param name="body">The Markdown below the front matter.</param>
    /// <param name="folder">A folder in one of the store's, relative to the project, that is scanned; null takes the first.</param>
    /// <param name="cancellationToken">Observed until the file is written.</param>
    /// <exception cref="TaskEditException">It was refused; <see cref="TaskEditFailure.AlreadyExists"/> where the id is taken.</exception>
    /// <exception cref="TaskRateLimitException">There were too many edits.</exception>
    /// <exception cref="TaskStoreException">The disk failed, or the file is written and could not be read again.</exception>
    public Task<TaskEditResult> CreateAsync(
        string id, Action<TaskEditBuilder> fields, string body = "", string? folder = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return CreateAsync(id, fields, new NewPlace(body, folder), cancellationToken);
    }

    /// <summary>
    /// Makes a task whose id follows the highest one, such as <c>task-13</c> after <c>task-12</c>: by the pattern of ids in the schema where
    /// that is a beginning and a number, else by the beginning that most ids have. Zeros are kept, gaps are not filled, and archived and
    /// rejected tasks count. Of stores in several processes no two choose the same. The result has the id.
    /// </summary>
    /// <param name="fields">Says what it has: a title at least, with most schemas.</param>
    /// <param name="body">Markdown below the front matter.</param>
    /// <param name="folder">A folder in one of the store's, relative to the project, that is scanned; null takes the first.</param>
    /// <param name="cancellationToken">Observed until the file is written.</param>
    /// <exception cref="TaskEditException">It was refused; <see cref="TaskEditFailure.InvalidValue"/> where nothing says how ids are counted.</exception>
    /// <exception cref="TaskRateLimitException">There were too many edits.</exception>
    /// <exception cref="TaskStoreException">The disk failed, or the file is written and could not be read again.</exception>
    public Task<TaskEditResult> CreateAsync(
        Action<TaskEditBuilder> fields, string body = "", string? folder = null, CancellationToken cancellationToken = default) =>
        CreateAsync(null, fields, new NewPlace(body, folder), cancellationToken);

    private Task<TaskEditResult> CreateAsync(string? id, Action<TaskEditBuilder> fields, NewPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(place.Body);
        TaskEditBuilder builder = new();
        fields(builder);
        return WriteAsync((editor, schema) => editor.Create(id, builder.ToEdit(schema, _clock), place.Body, place.Folder, Scan), true, cancellationToken);

        // On a thread of its own, while other programs that edit wait.
        StoreSnapshot Scan()
        {
            RefreshAsync(cancellationToken).GetAwaiter().GetResult();
            return _loop.Current;
        }
    }

    /// <summary>Removes the file of a task. Refused while others depend on it.</summary>
    /// <param name="id">The task.</param>
    /// <param name="expected">See <see cref="EditAsync"/>.</param>
    /// <param name="force">Whether to remove it all the same.</param>
    /// <param name="cancellationToken">Observed until the file is removed.</param>
    /// <returns>A snapshot without it.</returns>
    /// <exception cref="TaskConflictException">The file is not the expected one.</exception>
    /// <exception cref="TaskEditException">It was refused; <see cref="TaskEditException.Dependents"/> names who depends on it.</exception>
    /// <exception cref="TaskRateLimitException">There were too many edits.</exception>
    /// <exception cref="TaskStoreException">The disk failed, or the file is removed and the others could not be read.</exception>
    public async Task<TaskIndex> DeleteAsync(
        string id, TaskRevision? expected = null, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await EditFilesAsync(
            editor =>
            {
                editor.Delete(id, expected?.Hash, force);
                return true;
            },
            static _ => true,
            expected is null,
            cancellationToken).ConfigureAwait(false);
        return Current;
    }

    /// <summary>Compresses the files of tasks to <c>.md.gz</c>: they stay in the index, and come back byte for byte.</summary>
    /// <param name="ids">Which; those that are compressed are passed over.</param>
    /// <param name="cancellationToken">Stops it between two files.</param>
    /// <exception cref="TaskRateLimitException">There were too many edits; this counts as one.</exception>
    /// <exception cref="TaskStoreException">The disk failed.</exception>
    public Task<TaskArchiveResult> ArchiveAsync(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] chosen = [.. ids];
        return ExchangeAsync(_ => chosen, restore: false, cancellationToken);
    }

    /// <summary>
    /// The same for every closed or cancelled task that was last changed so long ago, by its own dates: of update, or else of
    /// creation. One without either stays.
    /// </summary>
    /// <exception cref="TaskRateLimitException">There were too many edits; this counts as one.</exception>
    /// <exception cref="TaskStoreException">The disk failed.</exception>
    public Task<TaskArchiveResult> ArchiveClosedAsync(TimeSpan olderThan, CancellationToken cancellationToken = default)
    {
        DateTimeOffset limit = _clock.GetUtcNow() - olderThan;
        return ExchangeAsync(
            index => index.All
                .Where(task => task.StatusMeaning is StatusMeaning.Closed or StatusMeaning.Cancelled && (task.Updated ?? task.Created)?.Value < limit)
                .Select(static task => task.Id),
            restore: false,
            cancellationToken);
    }

    /// <summary>Brings the files of archived tasks back, with exactly the bytes that they had.</summary>
    /// <param name="ids">Which; those that are not compressed are passed over.</param>
    /// <param name="cancellationToken">Stops it between two files.</param>
    /// <exception cref="TaskRateLimitException">There were too many edits; this counts as one.</exception>
    /// <exception cref="TaskStoreException">The disk failed.</exception>
    public Task<TaskArchiveResult> RestoreAsync(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] chosen = [.. ids];
        return ExchangeAsync(_ => chosen, restore: true, cancellationToken);
    }

    private async Task<TaskEditResult> WriteAsync(
        Func<SnapshotEditor, Authoring.Schema.TaskSchema, WrittenTask> write, bool mayRepeat, CancellationToken cancellation)
    {
        (WrittenTask written, ImmutableArray<TaskDiagnostic> warnings) = await EditFilesAsync(
            editor =>
            {
                WrittenTask done = write(editor, editor.Schema);
                return (Task: done, Warnings: editor.WarningsOf(done));
            },
            static done => done.Task.IsChanged,
            mayRepeat,
            cancellation).ConfigureAwait(false);
        _logger.TaskEdited(written.Document.Id, written.Path);
        return new TaskEditResult
        {
            Id = written.Document.Id,
            Path = written.Path,
            Revision = new TaskRevision(written.Hash),
            IsChanged = written.IsChanged,
            Index = Current,
            Warnings = warnings,
        };
    }

    private async Task<TaskArchiveResult> ExchangeAsync(
        Func<TaskIndex, IEnumerable<string>> choose, bool restore, CancellationToken cancellation)
    {
        (ImmutableSortedSet<string> done, ImmutableSortedDictionary<string, TaskEditException> refused) = await EditFilesAsync(
            editor => editor.Exchange(choose(Current), restore, _loop.Current.Concurrency),
            static outcome => outcome.Done.Count > 0,
            false,
            cancellation).ConfigureAwait(false);
        return new TaskArchiveResult { Done = done, Refused = refused, Index = Current };
    }

    // One edit at a time: each is checked against a snapshot that shows all those before it.
    private async Task<T> EditFilesAsync<T>(
        Func<SnapshotEditor, T> edit, Predicate<T> isChanged, bool mayRepeat, CancellationToken cancellation)
    {
        await _edits.EnterAsync(cancellation).ConfigureAwait(false);
        await _editing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                ObjectDisposedException.ThrowIf(Volatile.Read(ref _closing) is not null, this);
                _loop.ThrowIfEnded();
                try
                {
                    SnapshotEditor editor = new(_request, _loop.Current, _followsLinks, cancellation);
                    T result = await Task.Run(() => Measured(edit, editor), cancellation).ConfigureAwait(false);
                    if (isChanged(result))
                    {
                        await RefreshAsync(CancellationToken.None).ConfigureAwait(false);
                    }

                    return result;
                }
                catch (TaskEditException refusal) when (mayRepeat && attempt < Attempts
                    && (refusal.Failure is TaskEditFailure.Conflict or TaskEditFailure.NotFound || refusal.IsOfSnapshot))
                {
                    // The file was changed, moved or made since the last look.
                    await RefreshAsync(cancellation).ConfigureAwait(false);
                    mayRepeat = refusal.Failure == TaskEditFailure.Conflict;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw new TaskStoreException($"The edit could not be written: {e.Message}", e);
                }
            }
        }
        finally
        {
            _editing.Release();
        }
    }

    private static T Measured<T>(Func<SnapshotEditor, T> edit, SnapshotEditor editor)
    {
        using OperationScope scope = Instrumentation.Measure(OperationNames.Edit);
        T result = edit(editor);
        scope.Complete();
        return result;
    }

    private readonly record struct NewPlace(string Body, string? Folder);
}
