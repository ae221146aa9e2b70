using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Lists the task files of a project and looks at each once, without opening any. <see cref="ScanRules"/> say which paths it
/// takes; a change of what is scanned changes them. Cost: one listing per folder and one system call per file.
/// </summary>
internal sealed class FolderScanner
{
    /// <summary>Below this many files a second thread costs more than it saves.</summary>
    private const int ParallelThreshold = 2_000;

    private readonly string _projectDirectory;
    private readonly FoundFiles _found;
    private readonly UnreadablePlaces _unreadable;
    private readonly FolderWalk _walk;
    private readonly List<string> _missingFolders = [];
    private readonly List<string> _missingFiles = [];

    // By the patterns that say what a task file is: folders entered for other ones may hold other files.
    private readonly Dictionary<string, HashSet<DirectoryIdentity>> _entered = new(StringComparer.Ordinal);

    private FolderScanner(string projectDirectory, FoundFiles found, UnreadablePlaces unreadable, FolderWalk walk)
    {
        _projectDirectory = projectDirectory;
        _found = found;
        _unreadable = unreadable;
        _walk = walk;
    }

    /// <param name="projectDirectory">Absolute; paths are made relative to it.</param>
    /// <param name="folders">Folders to scan.</param>
    /// <param name="files">Absolute paths of files named one by one.</param>
    /// <param name="alwaysExclude">Patterns of the schema, relative to each folder.</param>
    /// <param name="skippedDirectories">Absolute paths of folders that the build writes to.</param>
    /// <param name="cancellation">Checked before each folder.</param>
    public static ScanResult Scan(
        string projectDirectory,
        ImmutableArray<TaskFolder> folders,
        ImmutableArray<string> files,
        ImmutableArray<string> alwaysExclude,
        ImmutableArray<string> skippedDirectories,
        CancellationToken cancellation)
    {
        // Only what is named twice can be found twice.
        FoundFiles found = new(mayRepeat: folders.Length + files.Length > 1);
        UnreadablePlaces unreadable = new();
        string[] roots = [.. folders.Select(static folder => folder.FullPath.TrimEnd(Path.DirectorySeparatorChar))];
        OutputFolders outputs = new(projectDirectory, skippedDirectories);
        FolderWalk walk = new(found, unreadable, outputs, new HashSet<string>(roots, StringComparer.Ordinal), cancellation);
        FolderScanner scanner = new(projectDirectory, found, unreadable, walk);
        bool[] isLinked = LinkedRoots.Find(roots);
        for (int i = 0; i < folders.Length; i++)
        {
            scanner.ScanFolder(folders[i], roots[i], i, alwaysExclude, isLinked[i]);
        }

        walk.EnterLinks();
        foreach (string file in files)
        {
            scanner.AddNamedFile(file);
        }

        return new ScanResult(
            scanner.StatFiles(),
            found.Excluded,
            walk.Directories,
            scanner._missingFolders,
            scanner._missingFiles,
            unreadable.Files,
            unreadable.Folders,
            found.NotScanned(),
            walk.ScannedOutputs.FindAll(static output => output.Files > 0));
    }

    private void ScanFolder(TaskFolder folder, string fullPath, int order, ImmutableArray<string> alwaysExclude, bool isLinked)
    {
        string path = ToRelative(folder.FullPath);
        PathFilter filter = new(folder.Include, [.. folder.Exclude, .. alwaysExclude]);
        ScannedRoot root = new(order, fullPath, path == "." ? "" : path + "/", filter, EnteredFor(folder.Include));
        if (!Directory.Exists(folder.FullPath) && FileStatReader.TypeOf(folder.FullPath, followLinks: true, out _) != PathType.Directory)
        {
            AddMissing(folder, path);
        }
        else if (isLinked)
        {
            _walk.Await(root);
        }
        else
        {
            _walk.Enter(root);
        }
    }

    private HashSet<DirectoryIdentity> EnteredFor(ImmutableArray<string> include)
    {
        string patterns = string.Join('\0', include);
        if (!_entered.TryGetValue(patterns, out HashSet<DirectoryIdentity>? entered))
        {
            _entered.Add(patterns, entered = []);
        }

        return entered;
    }

    // Only the system's word that there is nothing of that name means that no tasks are lost.
    private void AddMissing(TaskFolder folder, string path)
    {
        if (FileStatReader.TypeOf(folder.FullPath, followLinks: false, out _) != PathType.Missing)
        {
            _unreadable.AddFolder(path, BrokenLink.ReasonOf(folder.FullPath) ?? "it is not a folder; put one in its place");
        }
        else if (!folder.IsDefault)
        {
            _missingFolders.Add(path);
        }
    }

    private void AddNamedFile(string fullPath)
    {
        string path = ToRelative(fullPath);
        if (!File.Exists(fullPath))
        {
            _missingFiles.Add(path);
        }
        else
        {
            _found.Take(path, fullPath);
        }
    }

    private CandidateFile[] StatFiles()
    {
        List<(string Path, string FullPath)> files = _found.Taken;
        CandidateFile[] candidates = new CandidateFile[files.Count];
        if (files.Count < ParallelThreshold)
        {
            Stat(0, files.Count);
        }
        else
        {
            int middle = files.Count / 2;
            Task second = Task.Run(() => Stat(middle, files.Count));
            Stat(0, middle);
            second.GetAwaiter().GetResult();
        }

        return candidates;

        void Stat(int start, int end)
        {
            using FileStatBatch look = new(files);
            for (int i = start; i < end; i++)
            {
                candidates[i] = new CandidateFile(files[i].Path, files[i].FullPath, look.At(i));
            }
        }
    }

    private string ToRelative(string fullPath) =>
        Path.GetRelativePath(_projectDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');
}
