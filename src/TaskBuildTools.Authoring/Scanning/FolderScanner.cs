using System.Collections.Immutable;
using System.IO.Enumeration;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Lists the task files of a project and looks at each once, without opening any. Names that begin with a dot are not
/// scanned, nor is what the build itself writes. Cost: one listing per folder and one system call per file.
/// </summary>
internal sealed class FolderScanner
{
    private const int DeepestFolder = 64;

    /// <summary>Below this many files a second thread costs more than it saves.</summary>
    private const int ParallelThreshold = 2_000;

    private readonly string _projectDirectory;
    private readonly ImmutableArray<string> _skippedDirectories;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(string Path, string FullPath)> _files = [];
    private readonly List<string> _directories = [];
    private readonly List<string> _missingFolders = [];
    private readonly List<string> _missingFiles = [];
    private readonly List<(string Path, string Reason)> _unreadableFolders = [];
    private int _excluded;

    // Only what is named twice can be found twice.
    private readonly bool _mayRepeat;

    private FolderScanner(string projectDirectory, ImmutableArray<string> skippedDirectories, bool mayRepeat)
    {
        _mayRepeat = mayRepeat;
        _projectDirectory = projectDirectory;
        _skippedDirectories = skippedDirectories;
    }

    /// <param name="projectDirectory">Absolute; paths are made relative to it.</param>
    /// <param name="folders">Folders to scan.</param>
    /// <param name="files">Absolute paths of files named one by one.</param>
    /// <param name="alwaysExclude">Patterns of the schema, relative to each folder.</param>
    /// <param name="skippedDirectories">Absolute paths of folders that the build writes to.</param>
    public static ScanResult Scan(
        string projectDirectory,
        ImmutableArray<TaskFolder> folders,
        ImmutableArray<string> files,
        ImmutableArray<string> alwaysExclude,
        ImmutableArray<string> skippedDirectories)
    {
        FolderScanner scanner = new(projectDirectory, skippedDirectories, mayRepeat: folders.Length + files.Length > 1);
        foreach (TaskFolder folder in folders)
        {
            scanner.ScanFolder(folder, alwaysExclude);
        }

        foreach (string file in files)
        {
            scanner.AddNamedFile(file);
        }

        CandidateFile[] candidates = scanner.LookAtFiles();
        return new ScanResult(
            candidates,
            scanner._excluded,
            scanner._directories,
            scanner._missingFolders,
            scanner._missingFiles,
            scanner._unreadableFolders);
    }

    private void ScanFolder(TaskFolder folder, ImmutableArray<string> alwaysExclude)
    {
        if (!Directory.Exists(folder.FullPath))
        {
            if (!folder.IsDefault)
            {
                _missingFolders.Add(ToRelative(folder.FullPath));
            }

            return;
        }

        string root = folder.FullPath.TrimEnd(Path.DirectorySeparatorChar);
        string rootPrefix = ToRelative(root);
        rootPrefix = rootPrefix is "." ? "" : rootPrefix + "/";
        PathFilter filter = new(folder.Include, [.. folder.Exclude, .. alwaysExclude]);
        List<DirectoryIdentity?> ancestors = [];
        ScanDirectory(root, rootPrefix, rootPrefix.Length, filter, ancestors);
    }

    // Recursion is bounded by DeepestFolder and a link back to an ancestor is not entered.
    private void ScanDirectory(
        string fullPath, string prefix, int rootLength, PathFilter filter, List<DirectoryIdentity?> ancestors)
    {
        DirectoryIdentity? identity = FileStatReader.IdentityOf(fullPath);
        if (ancestors.Count >= DeepestFolder || (identity is not null && ancestors.Contains(identity)))
        {
            return;
        }

        _directories.Add(fullPath);
        ancestors.Add(identity);
        List<string> subdirectories = [];
        try
        {
            AddEntries(fullPath, prefix, rootLength, filter, subdirectories);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What it holds is unknown, so the set is not whole: that must be said, not passed over.
            _unreadableFolders.Add((prefix.TrimEnd('/'), e.Message));
        }

        foreach (string name in subdirectories)
        {
            string child = fullPath + Path.DirectorySeparatorChar + name;
            if (!_skippedDirectories.Contains(child))
            {
                ScanDirectory(child, prefix + name + "/", rootLength, filter, ancestors);
            }
        }

        ancestors.RemoveAt(ancestors.Count - 1);
    }

    private void AddEntries(
        string fullPath, string prefix, int rootLength, PathFilter filter, List<string> subdirectories)
    {
        // A class for the entry, for which the framework has this code compiled; for a structure it would be compiled now.
        FileSystemEnumerable<FolderEntry> entries = new(
            fullPath,
            static (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), entry.IsDirectory),
            new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.FileName is not ['.', ..],
        };
        foreach (FolderEntry entry in entries)
        {
            if (entry.IsDirectory)
            {
                subdirectories.Add(entry.Name);
                continue;
            }

            string path = prefix + entry.Name;
            switch (filter.Classify(path.AsSpan(rootLength)))
            {
                case PathKind.Excluded:
                    if (IsNew(path))
                    {
                        _excluded++;
                    }

                    break;
                case PathKind.Candidate:
                    Add(path, fullPath + Path.DirectorySeparatorChar + entry.Name);
                    break;
            }
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
            Add(path, fullPath);
        }
    }

    private void Add(string path, string fullPath)
    {
        if (IsNew(path))
        {
            _files.Add((path, fullPath));
        }
    }

    private bool IsNew(string path) => !_mayRepeat || _seen.Add(path);

    private CandidateFile[] LookAtFiles()
    {
        CandidateFile[] candidates = new CandidateFile[_files.Count];
        if (_files.Count < ParallelThreshold)
        {
            LookAt(0, _files.Count);
        }
        else
        {
            int middle = _files.Count / 2;
            Task second = Task.Run(() => LookAt(middle, _files.Count));
            LookAt(0, middle);
            second.GetAwaiter().GetResult();
        }

        return candidates;

        void LookAt(int start, int end)
        {
            using FileLook look = new(_files);
            for (int i = start; i < end; i++)
            {
                candidates[i] = new CandidateFile(_files[i].Path, _files[i].FullPath, look.At(i));
            }
        }
    }

    private string ToRelative(string fullPath) =>
        Path.GetRelativePath(_projectDirectory, fullPath).Replace(Path.DirectorySeparatorChar, '/');
}
