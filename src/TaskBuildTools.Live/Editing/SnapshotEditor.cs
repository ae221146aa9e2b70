using System.Collections.Concurrent;
using System.Collections.Immutable;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Snapshots;

namespace TaskBuildTools.Live.Editing;

/// <summary>Edits the files of the tasks that one snapshot shows, and refuses what would break their set.</summary>
/// <param name="request">The folders of the store.</param>
/// <param name="snapshot">What is shown.</param>
/// <param name="followsLinks">Whether edits may follow links out of a task folder.</param>
/// <param name="cancellation">Observed while waiting for edits of other programs.</param>
internal sealed class SnapshotEditor(BuildRequest request, StoreSnapshot snapshot, bool followsLinks, CancellationToken cancellation)
{
    private readonly TaskFolderEditor _editor = new(new TaskFileEditor(snapshot.Schema), request.ProjectDirectory)
    {
        Places = new EditPlaces(
            request.ProjectDirectory,
            new ScanRules(request.ProjectDirectory, request.Folders, request.Files, snapshot.Schema.Exclude, request.SkippedDirectories),
            [.. request.Folders.Select(static folder => folder.FullPath)],
            () => ScannedFolders(request, snapshot.Schema, cancellation),
            followsLinks),
    };

    private readonly IdHolders _holders = new(snapshot);

    public TaskSchema Schema => snapshot.Schema;

    public WrittenTask Edit(string id, ContentHash? expected, TaskEdit edit)
    {
        string path = PathOf(id);
        ContentHash hash = expected ?? HashOf(path);
        string statusField = snapshot.Schema[FieldRole.Status].Name;
        if (NewIdOf(edit) is { } newId)
        {
            _holders.ThrowIfTaken(newId, path);
        }

        EditValidator validator = new(snapshot.Schema, snapshot.SetWithFindings);

        try
        {
            // Where folders follow the status, so must the file.
            if (edit.Operations.LastOrDefault(operation => IsStatus(operation, statusField)) is not SetField { Value.Kind: FieldValueKind.Text } status)
            {
                return _editor.Edit(path, hash, edit, validator, cancellation);
            }

            TaskEdit rest = edit with { Operations = [.. edit.Operations.Where(operation => !IsStatus(operation, statusField))] };
            return _editor.MoveStatus(path, hash, status.Value.AsText, FolderOf(path), rest, validator, cancellation);
        }
        catch (TaskEditException refusal) when (refusal.Failure == TaskEditFailure.UnsupportedSyntax && _holders.RejectedAt(path) is { } rejected)
        {
            throw _holders.Rejected(id, [rejected]);
        }
    }

    /// <param name="id">Of the new task; null for the next one.</param>
    /// <param name="fields">What it has.</param>
    /// <param name="body">Below the front matter.</param>
    /// <param name="folder">Relative to the project; null for the first task folder.</param>
    /// <param name="scan">Looks at all files; called while no other program makes one.</param>
    public WrittenTask Create(string? id, TaskEdit fields, string body, string? folder, Func<StoreSnapshot> scan)
    {
        string target = folder is null ? DefaultFolder() : Relative(FullPathOf(folder));
        if (FolderAbove(target.Length == 0 ? "x" : target + "/x") is null)
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{MessageText.OnOneLine(target)}' is not in a task folder of the store");
        }

        StoreSnapshot seen = snapshot;
        NewTask task = new(id ?? NextId(), ValuesOf(fields), body)
        {
            NextId = id is null ? NextId : null,
            BodyOperations = [.. fields.Operations.OfType<BodyOperation>()],
        };
        return _editor.Create(target, task, ValidatorOfNow, cancellation);

        string NextId() => new CountedIds(seen.Schema, new FieldNames(seen.Schema).IdPattern).Next(new IdHolders(seen).Ids);

        EditValidator ValidatorOfNow()
        {
            StoreSnapshot now = scan();
            if (!ReferenceEquals(now.Schema, snapshot.Schema))
            {
                throw new TaskEditException(TaskEditFailure.Conflict, "The schema was changed meanwhile; create the task again");
            }

            seen = now;
            if (id is not null)
            {
                new IdHolders(now).ThrowIfTaken(id);
            }

            return new EditValidator(now.Schema, now.SetWithFindings);
        }
    }

    public void Delete(string id, ContentHash? expected, bool force)
    {
        string path = PathOf(id);
        _editor.Delete(path, expected ?? HashOf(path), force ? null : new EditValidator(snapshot.Schema, snapshot.SetWithFindings), cancellation);
    }

    /// <summary>Archives tasks, or brings them back, several at a time.</summary>
    /// <param name="ids">Which; those that are so already are passed over.</param>
    /// <param name="restore">Whether to bring them back.</param>
    /// <param name="concurrency">How many files at one time.</param>
    public (ImmutableSortedSet<string> Done, ImmutableSortedDictionary<string, TaskEditException> Refused) Exchange(
        IEnumerable<string> ids, bool restore, int concurrency)
    {
        ConcurrentDictionary<string, TaskEditException?> outcomes = new(StringComparer.Ordinal);
        ParallelOptions options = new() { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        Parallel.ForEach(ids.Distinct(StringComparer.Ordinal), options, id =>
        {
            try
            {
                string path = PathOf(id);
                if (path.EndsWith(GzipContent.Extension, StringComparison.OrdinalIgnoreCase) == restore)
                {
                    // Under its other name it would not be known for what it was.
                    if (_holders.RejectedAt(path) is { IsRejected: true } rejected)
                    {
                        throw _holders.Rejected(id, [rejected]);
                    }

                    _ = restore ? _editor.Restore(path, HashOf(path), cancellation) : _editor.Archive(path, HashOf(path), cancellation);
                    outcomes[id] = null;
                }
            }
            catch (TaskEditException refusal)
            {
                outcomes[id] = refusal;
            }
        });
        return (
            outcomes.Where(static outcome => outcome.Value is null).Select(static outcome => outcome.Key).ToImmutableSortedSet(StringComparer.Ordinal),
            outcomes.Where(static outcome => outcome.Value is not null)
                .ToImmutableSortedDictionary(static outcome => outcome.Key, static outcome => outcome.Value!, StringComparer.Ordinal));
    }

    /// <summary>Ends archivings that a kill has interrupted.</summary>
    /// <returns>Whether there was one.</returns>
    public bool HealArchives() =>
        snapshot.Set.Rejected.Concat(snapshot.Set.Accepted)
            .Where(static task => task.Path.EndsWith(GzipContent.Extension, StringComparison.OrdinalIgnoreCase))
            .Select(static task => task.Path.LastIndexOf('/') is > 0 and var slash ? task.Path[..slash] : "")
            .Distinct(StringComparer.Ordinal)
            .Aggregate(false, (healed, folder) => !_editor.HealArchives(folder, cancellation).IsEmpty || healed);

    /// <summary>What a written task has brought, as a build reports it, without what a build tells only in passing.</summary>
    public ImmutableArray<TaskDiagnostic> WarningsOf(WrittenTask written)
    {
        if (written.Findings.IsEmpty)
        {
            return [];
        }

        SeverityPolicy policy = new(request.ProjectDirectory, snapshot.Schema.Severities, EditorConfig(), request.Severities);
        return
        [
            .. written.Findings
                .Select(finding => DiagnosticList.Of(finding, policy.For(finding)))
                .Where(static diagnostic => diagnostic.Severity >= TaskDiagnosticSeverity.Warning),
        ];
    }

    // The task is written: what cannot be read must not be taken for a failure of that.
    private EditorConfigSeverities EditorConfig()
    {
        try
        {
            return EditorConfigSeverities.Of(EditorConfigFinder.Find(request.Session!.Directories));
        }
        catch (UnreadableSettingException)
        {
            return EditorConfigSeverities.None;
        }
    }

    private static List<string> ScannedFolders(BuildRequest request, TaskSchema schema, CancellationToken cancellation) =>
        FolderScanner.Scan(
            request.ProjectDirectory, request.Folders, request.Files, schema.Exclude, request.SkippedDirectories, cancellation).Directories;

    // Null where it stays as it is.
    private string? NewIdOf(TaskEdit edit)
    {
        FieldNames fields = new(snapshot.Schema);
        int id = fields.IndexOf(snapshot.Schema[FieldRole.Id].Name);
        return edit.Operations.OfType<SetField>().LastOrDefault(set => fields.IndexOf(set.Field) == id)?.Value.AsText;
    }

    private static bool IsStatus(EditOperation operation, string statusField) =>
        operation is SetField set && set.Field == statusField;

    private static ImmutableArray<(string Field, FieldValue Value)> ValuesOf(TaskEdit fields)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal);
        foreach (EditOperation operation in fields.Operations)
        {
            switch (operation)
            {
                case SetField set:
                    values[set.Field] = set.Value;
                    break;
                case AddToList add:
                    values[add.Field] = FieldValue.List([.. values.TryGetValue(add.Field, out FieldValue? list) ? list.Items : [], add.Item]);
                    break;
                case RemoveField or BodyOperation:
                    break;
                default:
                    throw new TaskEditException(TaskEditFailure.InvalidValue, "A new task has no list item to remove");
            }
        }

        return [.. values.Select(static pair => (pair.Key, pair.Value))];
    }

    private string PathOf(string id)
    {
        TaskDocument[] tasks = snapshot.Set.Accepted;
        int ordinal = Array.BinarySearch(tasks, id, ById.Instance);
        return ordinal >= 0 ? tasks[ordinal].Path : throw _holders.NotShown(id);
    }

    private ContentHash HashOf(string path) =>
        FileLoader.Load(Path.GetFullPath(path, request.ProjectDirectory)) is { } content
            ? content.Hash
            : throw new TaskConflictException(path, snapshot.HashOf(path) ?? default, null);

    // As the options of a store are read.
    private string FullPathOf(string folder)
    {
        if (folder.Contains('\0') || !ValueText.IsWhole(folder))
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{MessageText.OnOneLine(folder)}' is not a folder path");
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, request.ProjectDirectory));
    }

    private string DefaultFolder() => request.Folders.Length == 0
        ? throw new TaskEditException(TaskEditFailure.InvalidValue, "The store has no task folder to create a task in")
        : Relative(request.Folders[0].FullPath);

    private string FolderOf(string path) => FolderAbove(path) is { } folder
        ? Relative(folder.FullPath)
        : path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private TaskFolder? FolderAbove(string path) =>
        request.Folders.Where(folder => path.StartsWith(Prefix(folder), StringComparison.Ordinal)).MaxBy(static folder => folder.FullPath.Length);

    private string Prefix(TaskFolder folder) => Relative(folder.FullPath) is { Length: > 0 } relative ? relative + "/" : "";

    private string Relative(string fullPath)
    {
        string relative = Path.GetRelativePath(request.ProjectDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? "" : relative;
    }

    private sealed class ById : System.Collections.IComparer
    {
        public static readonly ById Instance = new();

        public int Compare(object? x, object? y) => Utf8Order.Instance.Compare(IdOf(x), IdOf(y));

        private static string IdOf(object? value) => value as string ?? ((TaskDocument)value!).Id;
    }
}
