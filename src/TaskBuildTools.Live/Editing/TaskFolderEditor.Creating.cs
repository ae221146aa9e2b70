using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;

namespace TaskBuildTools.Live.Editing;

internal sealed partial class TaskFolderEditor
{
    // A pattern may exclude some names alone; one that no number gets past excludes all.
    private const int MostNumbersTried = 10;

    /// <summary>Makes a file for a new task, named after its id.</summary>
    /// <param name="folder">The task folder; made if it is not there.</param>
    /// <param name="task">The task; when it has a status that the schema maps to a folder, it goes there.</param>
    /// <param name="look">
    /// Called while no other editor makes a file in any of the task folders: reads what is there now, and gives what refuses
    /// an id that is taken, or null.
    /// </param>
    /// <param name="cancellation">Observed while waiting for other edits.</param>
    public WrittenTask Create(string folder, NewTask task, Func<EditValidator?> look, CancellationToken cancellation)
    {
        string statusName = editor.Schema[FieldRole.Status].Name;
        string? status = task.Fields.Where(field => field.Field == statusName).Select(static field => field.Value.AsText).FirstOrDefault();
        string prefix = folder.Length == 0 ? "" : folder + "/";
        string pattern = status is null ? prefix + "*" : _statusFolders.PathFor(prefix + "*", status, folder);
        string realFolder = Path.GetDirectoryName(FullPathOf(pattern))!;
        Places?.ThrowIfNotFor(FreePath(pattern, task.Id, realFolder));
        bool isNewFolder = !Directory.Exists(realFolder);
        IEnumerable<string> shared = Places?.Roots ?? [];
        using FolderLocks held = Acquire(isNewFolder ? shared.Where(Directory.Exists) : shared.Where(Directory.Exists).Append(realFolder), cancellation);
        bool isGuarded = !isNewFolder || shared.Any(Directory.Exists);
        EditValidator? validator = Look();
        if (isNewFolder)
        {
            // Before a folder is made that may not be needed.
            Make();
            DurableFile.CreateFolder(realFolder);
        }

        using FolderLocks made = Acquire(isNewFolder ? [realFolder] : [], cancellation);
        if (!isGuarded)
        {
            // There was no folder yet to keep another program from making the same task.
            validator = Look();
        }

        (EditedTaskFile created, ImmutableArray<Finding> brought) = Make();
        string path = created.After.Path;
        return DurableFile.Create(FullPathOf(path), created.Bytes)
            ? new WrittenTask(path, ContentHash.Of(created.Bytes), created.After, true) { Findings = brought }
            : throw new TaskEditException(TaskEditFailure.AlreadyExists, $"There is a file '{path}' by now");

        EditValidator? Look()
        {
            EditValidator? now = look();
            task = task.NextId is { } next ? task with { Id = next() } : task;
            return now;
        }

        (EditedTaskFile File, ImmutableArray<Finding> Brought) Make()
        {
            EditedTaskFile file = editor.Create(FreePath(pattern, task.Id, realFolder), task);
            return (file, Validate(validator, null, file.After));
        }
    }

    // The first name that is free and that a scan takes.
    private string FreePath(string pattern, string id, string realFolder)
    {
        // Names that differ only in case are one name to some file systems.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        if (Directory.Exists(realFolder))
        {
            taken.UnionWith(Directory.EnumerateFileSystemEntries(realFolder).Select(static entry => Path.GetFileName(entry)!));
        }

        int refused = 0;
        TaskEditException? firstRefusal = null;
        return pattern[..^1] + TaskFileName.Free(id, IsFree);

        bool IsFree(string name)
        {
            if (taken.Contains(name) || taken.Contains(name + GzipContent.Extension))
            {
                return false;
            }

            string path = pattern[..^1] + name;
            if (Places?.WhyNotTaken(path) is not { } reason)
            {
                return true;
            }

            // The name that the task would have by right says more than one with a number.
            firstRefusal ??= EditPlaces.NotTaken(path, reason);
            return ++refused < MostNumbersTried ? false : throw firstRefusal;
        }
    }
}
