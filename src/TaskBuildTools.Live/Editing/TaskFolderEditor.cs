using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using TaskBuildTools.Live.Logging;


namespace TaskBuildTools.Live.Editing;

/// <summary>
/// Creates, changes, moves, archives and deletes task files. Each call happens whole or not at all, is on the disk when
/// it returns, and is refused when the file was changed since the caller saw it. Thread-safe, also against other
/// processes that use it; calls on one folder wait for each other. Costs two flushes to disk.
/// </summary>
/// <param name="editor">Edits texts by the project's schema.</param>
/// <param name="projectDirectory">Absolute; paths are relative to it, with <c>/</c>.</param>
/// <remarks>
/// Whatever a call cannot do it says by a <see cref="TaskEditException"/>, and by an <see cref="TaskConflictException"/>
/// that the file has changed; IO errors come as they are.
/// </remarks>
internal sealed partial class TaskFolderEditor(TaskFileEditor editor, string projectDirectory)
{
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromMinutes(10);

    private readonly StatusFolders _statusFolders = new(editor.Schema);
    private readonly ConcurrentDictionary<string, long> _cleaned = new(StringComparer.Ordinal);

    /// <summary>How long to wait for another edit in the same folder.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where files may be written; null for everywhere.</summary>
    public EditPlaces? Places { get; init; }

    /// <summary>Changes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The hash of the content that the caller saw.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="validator">Refuses what would bring errors; null to write whatever is asked.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    public WrittenTask Edit(string path, ContentHash expected, TaskEdit edit, EditValidator? validator, CancellationToken cancellation)
    {
        EditTarget target = TargetOf(path, expected);
        using FolderLock held = Acquire(target.Folder, cancellation);
        byte[] bytes = target.Load();
        EditedTaskFile edited = editor.Apply(path, bytes, edit);
        if (!edited.IsChanged)
        {
            return new WrittenTask(path, expected, edited.After, false);
        }

        ImmutableArray<Finding> brought = Validate(validator, path, edited.After, edited.Before);
        target.Replace(edited.Bytes);
        return new WrittenTask(path, ContentHash.Of(edited.Bytes), edited.After, true) { Findings = brought };
    }

    /// <summary>Changes a file, its status among the rest, and moves it to the folder that the schema maps to the status.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The hash of the content that the caller saw.</param>
    /// <param name="status">The new status, as it shall be written.</param>
    /// <param name="taskFolder">See <see cref="StatusFolders.PathFor"/>.</param>
    /// <param name="edit">What to change besides.</param>
    /// <param name="validator">See <see cref="Edit"/>.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    /// <remarks>A kill between the two steps leaves the new content in the old folder.</remarks>
    public WrittenTask MoveStatus(
        string path, ContentHash expected, string status, string taskFolder, TaskEdit edit, EditValidator? validator, CancellationToken cancellation)
    {
        edit = edit with { Operations = [.. edit.Operations, new SetField(editor.Schema[FieldRole.Status].Name, FieldValue.Text(status))] };
        string newPath = _statusFolders.PathFor(path, status, taskFolder);
        if (newPath == path)
        {
            return Edit(path, expected, edit, validator, cancellation);
        }

        EditTarget target = TargetOf(path, expected);
        ThrowIfLink(target);
        Places?.ThrowIfNotFor(newPath);
        string newFullPath = FullPathOf(newPath);
        string newFolder = Path.GetDirectoryName(newFullPath)!;
        if (!Directory.Exists(newFolder))
        {
            // Before a folder is made that may not be needed.
            Change();
        }

        DurableFile.CreateFolder(newFolder);
        using FolderLocks held = Acquire([target.Folder, newFolder], cancellation);
        (EditedTaskFile edited, TaskDocument after, ImmutableArray<Finding> brought) = Change();
        if (File.Exists(newFullPath))
        {
            throw new TaskEditException(TaskEditFailure.AlreadyExists, $"There is a file '{newPath}' already");
        }

        if (edited.IsChanged)
        {
            target.Replace(edited.Bytes);
        }
        else
        {
            target.ThrowIfChanged();
        }

        return DurableFile.Move(target.FullPath, newFullPath)
            ? new WrittenTask(newPath, ContentHash.Of(edited.Bytes), after, true) { Findings = brought }
            : throw new TaskEditException(
                TaskEditFailure.AlreadyExists, $"'{path}' has the new status, but stays where it is: there is a file '{newPath}' by now");

        (EditedTaskFile Edited, TaskDocument After, ImmutableArray<Finding> Brought) Change()
        {
            EditedTaskFile changed = editor.Apply(path, target.Load(), edit);
            TaskDocument document = editor.Read(newPath, changed.Bytes);
            return (changed, document, Validate(validator, path, document, changed.Before));
        }
    }

    /// <summary>Removes a file. Of a link only the link goes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The hash of the content that the caller saw.</param>
    /// <param name="validator">Refuses it while others depend on the task; null to remove it all the same.</param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    public void Delete(string path, ContentHash expected, EditValidator? validator, CancellationToken cancellation)
    {
        EditTarget target = TargetOf(path, expected, isRemoved: true);
        string folder = Path.GetDirectoryName(target.FullPath)!;
        using FolderLock held = Acquire(folder, cancellation);
        target.Load();
        Validate(validator, path, null);
        target.ThrowIfChanged();
        DurableFile.Delete(target.FullPath);
    }

    // What the change brings that is no error.
    private static ImmutableArray<Finding> Validate(
        EditValidator? validator, string? path, TaskDocument? after, TaskDocument? before = null)
    {
        if (validator is null)
        {
            return [];
        }

        (ImmutableArray<Finding> errors, ImmutableArray<Finding> others) = validator.Check(path, after, before);
        if (errors.IsEmpty)
        {
            return after is { IsRejected: true } ? throw StillRejected(after) : others;
        }

        bool areDependents = errors.All(finding => finding.Descriptor == UnknownDependency.Descriptor && finding.Path != after?.Path);
        ImmutableArray<string> dependents = areDependents ? validator.DependentsOf(path!) : [];
        throw dependents.IsEmpty
            ? new TaskEditException(
                TaskEditFailure.Rejected, "The edit would bring errors: " + FindingText.Of(errors))
            {
                Diagnostics = DiagnosticList.Errors(errors),
            }
            : new TaskEditException(
                TaskEditFailure.DependedOn,
                $"{dependents.Length} {(dependents.Length == 1 ? "task depends" : "tasks depend")} on it: {Listed(dependents)}")
            {
                Diagnostics = DiagnosticList.Errors(errors),
                Dependents = dependents,
            };
    }

    private static TaskEditException StillRejected(TaskDocument after)
    {
        ImmutableArray<Finding> findings = [.. after.Findings.Where(static finding => finding.Descriptor.RejectsFile)];
        return new TaskEditException(
            TaskEditFailure.Rejected, $"'{after.Path}' is rejected as it is, and the edit would not change that: {FindingText.Of(findings)}; fix the file first")
        {
            Diagnostics = DiagnosticList.Errors(findings),
        };
    }

    private static string Listed(ImmutableArray<string> ids)
    {
        const int Shown = 10;
        StringBuilder text = new(string.Join(", ", ids.Take(Shown)));
        return ids.Length > Shown ? text.Append(System.Globalization.CultureInfo.InvariantCulture, $" and {ids.Length - Shown} more").ToString() : text.ToString();
    }

    private static void ThrowIfLink(EditTarget target)
    {
        if (target.IsLink)
        {
            throw new TaskEditException(TaskEditFailure.Link, $"'{target.Path}' is a link to '{target.RealPath}'; move it by hand");
        }
    }

    private EditTarget TargetOf(string path, ContentHash expected, bool isRemoved = false)
    {
        string fullPath = FullPathOf(path);
        if (!File.Exists(fullPath))
        {
            throw new TaskConflictException(path, expected, null);
        }

        // Of a link that is removed the target stays.
        Places?.ThrowIfOutside(isRemoved ? path[..(path.LastIndexOf('/') + 1)] + "x" : path);
        return new EditTarget(path, fullPath, DurableFile.Resolve(fullPath), expected);
    }

    private string FullPathOf(string path) => Path.GetFullPath(path, projectDirectory);

    // Always in the same order, or two edits could wait for each other.
    private FolderLocks Acquire(IEnumerable<string> folders, CancellationToken cancellation)
    {
        FolderLocks held = new([]);
        try
        {
            foreach (string folder in folders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                held.All.Push(Acquire(folder, cancellation));
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private FolderLock Acquire(string folder, CancellationToken cancellation)
    {
        FolderLock held = FolderLock.TryAcquire(folder, LockTimeout, cancellation)
            ?? throw new TaskEditException(TaskEditFailure.Locked, $"Another edit has held '{folder}' for {LockTimeout.TotalSeconds:0} s; try again");
        long now = Environment.TickCount64;
        if (!_cleaned.TryGetValue(folder, out long last) || now - last > CleaningInterval.TotalMilliseconds)
        {
            // What cannot be cleaned now is cleaned another time; failing here would keep the lock for ever.
            _cleaned[folder] = now;
            DurableFile.TryRemoveLeftovers(folder);
        }

        return held;
    }

    private readonly record struct FolderLocks(Stack<FolderLock> All) : IDisposable
    {
        public void Dispose()
        {
            while (All.TryPop(out FolderLock? held))
            {
                held.Dispose();
            }
        }
    }
}
