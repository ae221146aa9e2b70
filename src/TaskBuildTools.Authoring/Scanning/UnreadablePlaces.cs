namespace TaskBuildTools.Authoring.Scanning;

/// <summary>What a scan cannot list or name, each once. Not thread-safe.</summary>
internal sealed class UnreadablePlaces
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>See <see cref="ScanResult.UnreadableFiles"/>.</summary>
    public List<(string Path, string Reason)> Files { get; } = [];

    /// <summary>See <see cref="ScanResult.UnreadableFolders"/>.</summary>
    public List<(string Path, string Reason)> Folders { get; } = [];

    public void AddFile(string path, string reason)
    {
        if (_seen.Add(path))
        {
            Files.Add((path, reason));
        }
    }

    public void AddFolder(string path, string reason)
    {
        if (_seen.Add(path))
        {
            Folders.Add((path.Length == 0 ? "." : path, reason));
        }
    }

    /// <summary>What it holds is unknown, so the set is not whole, unless nothing of it would be read.</summary>
    public void AddFolder(ScannedRoot root, string path, string reason)
    {
        if (path.Length <= root.Prefix.Length || !root.Filter.ExcludesAllOf(root.Within(path)))
        {
            AddFolder(path, reason);
        }
    }
}
