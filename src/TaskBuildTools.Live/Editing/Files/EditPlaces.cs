using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Live.Editing.Files;

/// <summary>
/// Where edits may write: only files that a scan takes, and nothing outside the task folder by way of a link, unless that is
/// allowed. What the settings name themselves, a task folder or a single file, may be a link. Thread-safe; costs a few system
/// calls for each folder of a path.
/// </summary>
/// <param name="projectDirectory">Absolute; paths are relative to it, with <c>/</c>.</param>
/// <param name="rules">Which paths a scan takes.</param>
/// <param name="roots">Absolute paths of the task folders.</param>
/// <param name="scannedFolders">Lists the folders that a scan enters now, absolute; called only where links are followed.</param>
/// <param name="followsLinks">Whether links may lead edits out of the task folder.</param>
internal sealed class EditPlaces(
    string projectDirectory,
    ScanRules rules,
    ImmutableArray<string> roots,
    Func<IReadOnlyList<string>> scannedFolders,
    bool followsLinks)
{
    // Of all file systems that matter.
    private const int LongestName = 255;

    public ImmutableArray<string> Roots => roots;

    /// <summary>Why no scan would take a file of that path; null when one would.</summary>
    public string? WhyNotTaken(string path) => rules.WhyNotTaken(FullPathOf(path));

    /// <summary>For a file that is to get this path, be it new or moved.</summary>
    /// <exception cref="TaskEditException">It would not be scanned, or it would lie outside the task folder.</exception>
    public void ThrowIfNotFor(string path)
    {
        if (WhyNotTaken(path) is { } reason)
        {
            throw NotTaken(path, reason);
        }

        ThrowIfOutside(path);
        ThrowIfUnusable(path);
        ThrowIfNotEntered(path);
    }

    /// <summary>For a file that is to be changed or removed.</summary>
    /// <exception cref="TaskEditException">Links lead out of the task folder.</exception>
    public void ThrowIfOutside(string path)
    {
        string fullPath = FullPathOf(path);
        if (rules.Names(fullPath) || rules.FolderOf(fullPath) is not { } folder)
        {
            return;
        }

        if (RealPath.Of(fullPath) is not { } real || RealPath.Of(folder.FullPath) is not { } root)
        {
            throw new TaskEditException(TaskEditFailure.Link, $"The links that '{Shown(path)}' leads through form a loop");
        }

        if (!followsLinks && !IsIn(root, real))
        {
            throw new TaskEditException(
                TaskEditFailure.Link,
                $"A link leads from '{Shown(path)}' to '{Shown(real)}', outside the task folder '{Relative(folder.FullPath)}', where edits write only "
                    + "if the option AllowWritesThroughLinks is set");
        }
    }

    public static TaskEditException NotTaken(string path, string reason) => new(
        TaskEditFailure.InvalidValue, $"The file would be '{Shown(path)}', where no scan would find it: {reason}");

    // What would fail only after other folders were made.
    private void ThrowIfUnusable(string path)
    {
        string[] segments = path.Split('/');
        if (Array.Find(segments, static segment => Encoding.UTF8.GetByteCount(segment) > LongestName) is { } tooLong)
        {
            throw new TaskEditException(
                TaskEditFailure.InvalidValue, $"The name '{Shown(tooLong)}' has more than the {LongestName} bytes that file systems allow");
        }

        foreach (string folder in FoldersAbove(path))
        {
            if (BrokenLink.ReasonOf(folder) is { } reason)
            {
                throw new TaskEditException(TaskEditFailure.Link, $"The folder '{Relative(folder)}' cannot be used: {reason}");
            }

            switch (FileStatReader.TypeOf(folder, followLinks: true, out _))
            {
                case PathType.Directory:
                    continue;
                case PathType.Missing:
                    return;
                default:
                    throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{Relative(folder)}' is a file, so no file can be in it");
            }
        }
    }

    // A folder that links lead to may be scanned by another of its paths only.
    private void ThrowIfNotEntered(string path)
    {
        string fullPath = FullPathOf(path);
        if (rules.Names(fullPath) || rules.FolderOf(fullPath) is not { } folder)
        {
            return;
        }

        string directory = FoldersAbove(path).TakeWhile(Directory.Exists).LastOrDefault(folder.FullPath);
        string below = Path.GetRelativePath(folder.FullPath, directory);
        if (below == "." || RealPath.Of(directory) == Path.Combine(RealPath.Of(folder.FullPath)!, below))
        {
            return;
        }

        if (!scannedFolders().Contains(directory))
        {
            throw NotTaken(
                path, $"links lead to the folder '{Relative(directory)}', which is scanned by another path; name it by that one");
        }
    }

    // From the task folder down, itself included.
    private Stack<string> FoldersAbove(string path)
    {
        string fullPath = FullPathOf(path);
        string? root = rules.FolderOf(fullPath)?.FullPath;
        Stack<string> folders = new();
        for (string? folder = Path.GetDirectoryName(fullPath); folder is not null && folder.Length >= root?.Length; folder = Path.GetDirectoryName(folder))
        {
            folders.Push(folder);
        }

        return folders;
    }

    private static bool IsIn(string root, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string FullPathOf(string path) => Path.GetFullPath(path, projectDirectory);

    private string Relative(string fullPath) =>
        Shown(Path.GetRelativePath(projectDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/'));

    private static string Shown(string path) => MessageText.OnOneLine(path);
}
