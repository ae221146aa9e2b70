using System.Collections.Concurrent;
using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Editing;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Loading;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Live.Snapshots;
using Refusal = TaskBuildTools.Authoring.Editing.TaskEditException;

namespace TaskBuildTools.Live.Editing;

/// <summary>Edits the files of the tasks that one snapshot shows, and refuses what would break their set.</summary>
/// <param name="request">The folders of the store.</param>
/// <param name="snapshot">What is shown.</param>
/// <param name="cancellation">Heard while waiting for edits of other programs.</param>
internal sealed class SnapshotEditor(BuildRequest request, StoreSnapshot snapshot, CancellationToken cancellation)
{
    private readonly TaskFolderEditor _editor = new(new TaskFileEditor(snapshot.Schema), request.ProjectDirectory);

    public WrittenTask Edit(string id, ContentHash? expected, TaskEdit edit)
    {
        string path = PathOf(id);
        ContentHash hash = expected ?? HashOf(path);
        string statusField = snapshot.Schema[FieldRole.Status].Name;
        EditValidator validator = new(snapshot.Schema, snapshot.Set);

        // Where folders follow the status, so must the file.
        if (edit.Operations.LastOrDefault(operation => IsStatus(operation, statusField)) is not SetField { Value.Kind: FieldValueKind.Text } status)
        {
            return _editor.Edit(path, hash, edit, validator, cancellation);
        }

        TaskEdit rest = edit with { Operations = [.. edit.Operations.Where(operation => !IsStatus(operation, statusField))] };
        return _editor.MoveStatus(path, hash, status.Value.AsText, FolderOf(path), rest, validator, cancellation);
    }

    public WrittenTask Create(string id, TaskEdit fields, string body, string? folder)
    {
        string target = folder is null ? DefaultFolder() : Relative(Path.GetFullPath(folder, request.ProjectDirectory));
        TaskFolder? within = FolderAbove(target.Length == 0 ? "x" : target + "/x");
        PathFilter filter = within is null
            ? throw new Refusal(EditFailure.InvalidValue, $"'{target}' is in no task folder of the store")
            : new PathFilter(within.Include, [.. within.Exclude, .. snapshot.Schema.Exclude]);
        string prefix = Prefix(within);
        return _editor.Create(
            target,
            new NewTask(id, ValuesOf(fields), body),
            path => path.StartsWith(prefix, StringComparison.Ordinal) && filter.Classify(path.AsSpan(prefix.Length)) == PathKind.Candidate,
            new EditValidator(snapshot.Schema, snapshot.Set),
            cancellation);
    }

    public void Delete(string id, ContentHash? expected, bool force)
    {
        string path = PathOf(id);
        _editor.Delete(path, expected ?? HashOf(path), force ? null : new EditValidator(snapshot.Schema, snapshot.Set), cancellation);
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
                    _ = restore ? _editor.Restore(path, HashOf(path), cancellation) : _editor.Archive(path, HashOf(path), cancellation);
                    outcomes[id] = null;
                }
            }
            catch (Refusal refusal)
            {
                outcomes[id] = TaskEditException.Of(refusal);
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
                case RemoveField:
                    break;
                default:
                    throw new Refusal(EditFailure.InvalidValue, "A new task has nothing to be ticked or removed");
            }
        }

        return [.. values.Select(static pair => (pair.Key, pair.Value))];
    }

    private string PathOf(string id)
    {
        TaskDocument[] tasks = snapshot.Set.Accepted;
        int ordinal = Array.BinarySearch(tasks, id, ById.Instance);
        return ordinal >= 0 ? tasks[ordinal].Path : throw new Refusal(EditFailure.NotFound, NotFoundText(id));
    }

    private string NotFoundText(string id)
    {
        try
        {
            _ = snapshot.Index[id];
            return $"The task \"{id}\" has no file";
        }
        catch (KeyNotFoundException e)
        {
            return e.Message.TrimEnd('.');
        }
    }

    private ContentHash HashOf(string path) =>
        FileLoader.Load(Path.GetFullPath(path, request.ProjectDirectory)) is { } content
            ? content.Hash
            : throw new EditConflictException(path, snapshot.HashOf(path) ?? default, null);

    private string DefaultFolder() => request.Folders.Length == 0
        ? throw new Refusal(EditFailure.InvalidValue, "The store has no task folder to create a task in")
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

        public int Compare(object? x, object? y) => Utf8StringComparer.Instance.Compare(IdOf(x), IdOf(y));

        private static string IdOf(object? value) => value as string ?? ((TaskDocument)value!).Id;
    }
}
