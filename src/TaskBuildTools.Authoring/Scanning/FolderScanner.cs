using System.Collections.Immutable;
using System.IO.Enumeration;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Lists the task files of a project and looks at each once, without opening any. <see cref="ScanRules"/> say which paths it
/// takes; whoever changes what is scanned changes them. Cost: one listing per folder and one system call per file.
/// </summary>
internal sealed class FolderScanner
{
    /// <summary>Below this many files a second thread costs more than it saves.</summary>
    private const int ParallelThreshold = 2_000;

    private readonly string _projectDirectory;
    private readonly ImmutableArray<string> _skippedDirectories;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(string Path, string FullPath)> _files = [];
    private readonly List<string> _directories = [];
    private readonly List<string> _missingFolders = [];
    private readonly List<string> _missingFiles = [];
    private readonly List<(string Path, string Reason)> _unreadableFiles = [];
    private readonly List<(string Path, string Reason)> _unreadableFolders = [];
    private int _excluded;

    // Only what is named twice can be found twice.
    private readonly bool _mayRepeat;

    private readonly CancellationToken _cancellation;

    private FolderScanner(
        string projectDirectory, ImmutableArray<string> skippedDirectories, bool mayRepeat, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _mayRepeat = mayRepeat;
        _projectDirectory = projectDirectory;
        _skippedDirectories = skippedDirectories;
    }

    /// <param name="projectDirectory">Absolute; paths are made relative to it.</param>
    /// <param name="folders">Folders to scan.</param>
    /// <param name="files">Absolute paths of files named one by one.</param>
    /// <param name="alwaysExclude">Patterns of the schema, relative to each folder.</param>
    /// <param name="skippedDirectories">Absolute paths of folders that the build writes to.</param>
    /// <param name="cancellation">Checked before each folder: links may make very many of a few.</param>
    public static ScanResult Scan(
        string projectDirectory,
        ImmutableArray<TaskFolder> folders,
        ImmutableArray<string> files,
        ImmutableArray<string> alwaysExclude,
        ImmutableArray<string> skippedDirectories,
        CancellationToken cancellation)
    {
        FolderScanner scanner = new(projectDirectory, skippedDirectories, mayRepeat: folders.Length + files.Length > 1, cancellation);
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
            scanner._unreadableFiles,
            scanner._unreadableFolders);
    }

    private void ScanFolder(TaskFolder folder, ImmutableArray<string> alwaysExclude)
    {
        if (!Directory.Exists(folder.FullPath) && FileStatReader.TypeOf(folder.FullPath, followLinks: true, out _) != PathType.Directory)
        {
            AddMissing(folder);
            return;
        }

        string root = folder.FullPath.TrimEnd(Path.DirectorySeparatorChar);
        string rootPrefix = ToRelative(root);
        rootPrefix = rootPrefix is "." ? "" : rootPrefix + "/";
        PathFilter filter = new(folder.Include, [.. folder.Exclude, .. alwaysExclude]);
        List<DirectoryIdentity?> ancestors = [];
        ScanDirectory(root, rootPrefix, rootPrefix.Length, filter, ancestors);
    }

    // Only the system's word that there is nothing of that name means that no tasks are lost.
    private void AddMissing(TaskFolder folder)
    {
        string path = ToRelative(folder.FullPath);
        if (FileStatReader.TypeOf(folder.FullPath, followLinks: false, out _) != PathType.Missing)
        {
            _unreadableFolders.Add((path, UnfollowedPath.ReasonOf(folder.FullPath) ?? "it is not a folder; put one in its place"));
        }
        else if (!folder.IsDefault)
        {
            _missingFolders.Add(path);
        }
    }

    // Recursion is bounded by ScanRules.DeepestFolder and a link back to an ancestor is not entered.
    private void ScanDirectory(
        string fullPath, string prefix, int rootLength, PathFilter filter, List<DirectoryIdentity?> ancestors)
    {
        _cancellation.ThrowIfCancellationRequested();
        DirectoryIdentity? identity = FileStatReader.IdentityOf(fullPath);
        if (identity is not null && ancestors.Contains(identity))
        {
            return;
        }

        if (ancestors.Count >= ScanRules.DeepestFolder)
        {
            AddUnreadable(prefix.TrimEnd('/'), $"it is nested deeper than {ScanRules.DeepestFolder} folders; move it up", rootLength, filter);
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
            AddUnreadable(prefix.TrimEnd('/'), $"{ReasonOf(e)}; make it readable", rootLength, filter);
        }

        foreach (string name in subdirectories)
        {
            string child = fullPath + Path.DirectorySeparatorChar + name;
            if (!ScanRules.IsSkipped(_skippedDirectories, child))
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
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !ScanRules.IsHidden(entry.FileName),
        };
        HashSet<string>? doubtful = null;
        foreach (FolderEntry entry in entries)
        {
            if (UndecodableNames.MayBe(entry.Name))
            {
                (doubtful ??= new(StringComparer.Ordinal)).Add(entry.Name);
            }
            else
            {
                AddEntry(entry, fullPath, prefix, rootLength, filter, subdirectories);
            }
        }

        if (doubtful is not null)
        {
            AddDoubtful(doubtful, fullPath, prefix, rootLength, filter, subdirectories);
        }
    }

    private void AddEntry(
        FolderEntry entry, string fullPath, string prefix, int rootLength, PathFilter filter, List<string> subdirectories)
    {
        if (entry.IsDirectory)
        {
            subdirectories.Add(entry.Name);
            return;
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
            // The listing calls it no folder, and may not know: a link that cannot be followed may lead to one.
            case PathKind.Foreign when UnfollowedPath.ReasonOf(fullPath + Path.DirectorySeparatorChar + entry.Name) is { } reason
                && !filter.Excludes(path.AsSpan(rootLength)):
                AddUnreadable(path, reason, rootLength, filter);
                break;
        }
    }

    // Names that .NET had to replace something in, or that really have U+FFFD in them.
    private void AddDoubtful(
        HashSet<string> names, string fullPath, string prefix, int rootLength, PathFilter filter, List<string> subdirectories)
    {
        foreach (string name in names)
        {
            string child = fullPath + Path.DirectorySeparatorChar + name;
            if (FileStatReader.TypeOf(child, followLinks: false, out _) != PathType.Missing)
            {
                AddEntry(new FolderEntry(name, Directory.Exists(child)), fullPath, prefix, rootLength, filter, subdirectories);
            }
        }

        foreach (UndecodableName name in UndecodableNames.In(fullPath))
        {
            AddUndecodable(name, prefix, rootLength, filter);
        }
    }

    // No path can name them, so they are neither files to look at nor folders to enter.
    private void AddUndecodable(UndecodableName name, string prefix, int rootLength, PathFilter filter)
    {
        ReadOnlySpan<char> matched = (prefix + name.Replaced).AsSpan(rootLength);
        string path = prefix + name.Shown;
        PathKind kind = filter.Classify(matched);
        bool leadsNowhere = name.Type is PathType.Missing or PathType.Unknown;
        if (name.Type == PathType.Directory || (kind == PathKind.Foreign && leadsNowhere))
        {
            if (!filter.ExcludesAllOf(matched) && IsNew(path))
            {
                _unreadableFolders.Add((path, "its name is not valid UTF-8; rename it"));
            }
        }
        else if (kind == PathKind.Candidate && IsNew(path))
        {
            _unreadableFiles.Add((path, "Its name is not valid UTF-8."));
        }
        else if (kind == PathKind.Excluded && IsNew(path))
        {
            _excluded++;
        }
    }

    // What it holds is unknown, so the set is not whole, unless nothing of it would be read.
    private void AddUnreadable(string path, string reason, int rootLength, PathFilter filter)
    {
        bool isWanted = path.Length <= rootLength || !filter.ExcludesAllOf(path.AsSpan(rootLength));
        if (isWanted && IsNew(path))
        {
            _unreadableFolders.Add((path.Length == 0 ? "." : path, reason));
        }
    }

    private static string ReasonOf(Exception e) => e is UnauthorizedAccessException ? "access is denied" : e.Message.TrimEnd('.');

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
