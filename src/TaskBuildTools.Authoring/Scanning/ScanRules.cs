using System.Collections.Immutable;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Which paths a scan takes for task files. <see cref="FolderScanner"/> goes by these rules, and an edit asks them before it
/// gives a file a new path, so that nothing is written where no scan looks. Immutable and thread-safe; opens no file, and lists a
/// folder only to see whether builds write to a <c>bin</c> or <c>obj</c> in it.
/// </summary>
/// <param name="projectDirectory">Absolute; the paths in messages are relative to it.</param>
/// <param name="folders">The task folders.</param>
/// <param name="files">Absolute paths of files named one by one.</param>
/// <param name="alwaysExclude">Patterns of the schema, relative to each folder.</param>
/// <param name="skippedDirectories">Absolute paths of folders that the build writes to.</param>
internal sealed class ScanRules(
    string projectDirectory,
    ImmutableArray<TaskFolder> folders,
    ImmutableArray<string> files,
    ImmutableArray<string> alwaysExclude,
    ImmutableArray<string> skippedDirectories)
{
    /// <summary>How many folders a path may lead through, the task folder counted.</summary>
    public const int DeepestFolder = 64;

    /// <summary>Whether a file or a folder of that name is left alone.</summary>
    public static bool IsHidden(ReadOnlySpan<char> name) => name is ['.', ..];

    /// <summary>Whether a path is a folder or in it.</summary>
    /// <param name="path">Absolute and normal.</param>
    /// <param name="folder">As above.</param>
    public static bool IsWithin(string path, string folder) => path == folder
        || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.TrimEnd(Path.DirectorySeparatorChar).Length] == Path.DirectorySeparatorChar);

    /// <summary>Why no scan would take a file of that path, as a clause for a message; null when one would.</summary>
    /// <param name="fullPath">Absolute and normal; there need not be such a file.</param>
    public string? WhyNotTaken(string fullPath)
    {
        if (Names(fullPath))
        {
            return null;
        }

        string? reason = null;
        int nearest = -1;
        foreach (TaskFolder folder in folders)
        {
            if (PathWithin(folder, fullPath) is not { } path)
            {
                continue;
            }

            if (WhyNotTaken(folder, path) is not { } why)
            {
                return null;
            }

            if (folder.FullPath.Length > nearest)
            {
                nearest = folder.FullPath.Length;
                reason = why;
            }
        }

        return reason ?? "it is not in a task folder, and no item names it";
    }

    /// <summary>Whether a file is one of those named one by one.</summary>
    /// <param name="fullPath">Absolute and normal.</param>
    public bool Names(string fullPath) => files.Contains(fullPath);

    /// <summary>The task folder that a path is in, the innermost of several; null for none.</summary>
    /// <param name="fullPath">Absolute and normal.</param>
    public TaskFolder? FolderOf(string fullPath) =>
        folders.Where(folder => PathWithin(folder, fullPath) is not null).MaxBy(static folder => folder.FullPath.Length);

    // With '/', as patterns are matched.
    private static string? PathWithin(TaskFolder folder, string fullPath)
    {
        string prefix = folder.FullPath.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return fullPath.StartsWith(prefix, StringComparison.Ordinal)
            ? fullPath[prefix.Length..].Replace(Path.DirectorySeparatorChar, '/')
            : null;
    }

    private string? WhyNotTaken(TaskFolder folder, string path)
    {
        OutputFolders outputs = new(projectDirectory, skippedDirectories);
        string[] segments = path.Split('/');
        string directory = folder.FullPath.TrimEnd(Path.DirectorySeparatorChar);
        for (int i = 0; i < segments.Length; i++)
        {
            if (IsHidden(segments[i]))
            {
                return $"the name '{segments[i]}' begins with a dot, and such files and folders are not scanned";
            }

            directory += Path.DirectorySeparatorChar + segments[i];
            if (i < segments.Length - 1 && (outputs.Contains(directory) || OutputFolders.IsOutput(directory)))
            {
                return $"builds write to the folder '{Relative(directory)}', so it is not scanned";
            }
        }

        if (segments.Length > DeepestFolder)
        {
            return $"it is nested deeper than {DeepestFolder} folders";
        }

        PathFilter filter = new(folder.Include, [.. folder.Exclude, .. alwaysExclude]);
        return filter.Classify(path) switch
        {
            PathKind.Candidate => null,
            PathKind.Excluded => WhyExcluded(folder, path),
            _ => folder.Include.IsEmpty
                ? "only files that end in .md or .md.gz are scanned"
                : $"no include pattern of the task folder '{Relative(folder.FullPath)}' matches it ({Quoted(folder.Include)})",
        };
    }

    private string WhyExcluded(TaskFolder folder, string path)
    {
        return folder.Exclude.FirstOrDefault(Matches) is { } own
            ? $"the exclude pattern '{own}' of the task folder '{Relative(folder.FullPath)}' matches it"
            : $"the exclude pattern '{alwaysExclude.First(Matches)}' of the schema matches it";

        bool Matches(string pattern) => GlobPattern.TryParse(pattern)?.IsMatch(path) == true;
    }

    private string Relative(string fullPath) =>
        Path.GetRelativePath(projectDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    private static string Quoted(ImmutableArray<string> patterns) => string.Join(", ", patterns.Select(static pattern => $"'{pattern}'"));
}
