namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>Looks at listed files, which come folder by folder. Not thread-safe.</summary>
internal sealed class FileStatBatch : IDisposable
{
    /// <summary>Opening and closing a folder costs as much as looking at some files by their whole paths.</summary>
    private const int FilesWorthOpening = 6;

    private readonly List<(string Path, string FullPath)> _files;
    private DirectoryHandle? _directory;
    private int _prefix;
    private string _directoryOf = "";

    /// <param name="files">Paths relative to the project, and absolute ones.</param>
    public FileStatBatch(List<(string Path, string FullPath)> files) => _files = files;

    /// <summary>
    /// The state of a file. One that vanished since it was listed, or that cannot be looked at, has the default one: reading
    /// it decides whether it is gone or unreadable.
    /// </summary>
    public FileStat At(int index)
    {
        string path = _files[index].FullPath;
        if (!IsIn(path))
        {
            Enter(path, index);
        }

        FileStat stat;
        _ = _directory is { } directory
            ? FileStatReader.TryRead(directory, path.AsSpan(_prefix), out stat)
            : FileStatReader.TryRead(path, out stat);
        return stat;
    }

    public void Dispose() => _directory?.Dispose();

    private bool IsIn(string path) =>
        path.Length > _prefix
        && path.AsSpan(0, _prefix).SequenceEqual(_directoryOf.AsSpan(0, _prefix))
        && path.LastIndexOf(Path.DirectorySeparatorChar) == _prefix - 1;

    private void Enter(string path, int index)
    {
        _directory?.Dispose();
        _directory = null;
        _prefix = path.LastIndexOf(Path.DirectorySeparatorChar) + 1;
        _directoryOf = path;
        if (index + FilesWorthOpening < _files.Count && IsIn(_files[index + FilesWorthOpening].FullPath))
        {
            _directory = DirectoryHandle.TryOpen(path[..Math.Max(_prefix - 1, 1)]);
        }
    }
}
