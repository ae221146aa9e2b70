namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// The files that a scan comes upon. Several items may lead to one file: it is a task file if one of them takes it, whatever the
/// others say, and counts once. Not thread-safe.
/// </summary>
/// <param name="mayRepeat">Whether a path may come twice; else nothing is remembered for that.</param>
internal sealed class FoundFiles(bool mayRepeat)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Place, NotScannedReason Reason)> _leftOut = [];
    private readonly HashSet<string> _partly = new(StringComparer.Ordinal);
    private int _excludedCount;

    /// <summary>The task files, relative to the project and absolute.</summary>
    public List<(string Path, string FullPath)> Taken { get; } = [];

    /// <summary>Files that would be task files but for a pattern or a rule.</summary>
    public int Excluded => mayRepeat ? _excluded.Count(path => !_taken.Contains(path)) : _excludedCount;

    public void Take(string path, string fullPath)
    {
        if (!mayRepeat || _taken.Add(path))
        {
            Taken.Add((path, fullPath));
        }
    }

    /// <summary>A pattern leaves it out.</summary>
    public void Exclude(string path) => _ = IsNewlyExcluded(path);

    /// <summary>A rule of the scan leaves it out, which is said of <paramref name="place"/>: itself, or a folder above it.</summary>
    public void LeaveOut(string path, string place, NotScannedReason reason)
    {
        if (IsNewlyExcluded(path))
        {
            _leftOut.Add((path, place, reason));
        }
    }

    /// <summary>Not all that is in a folder was looked at.</summary>
    public void ScannedInPart(string place) => _partly.Add(place);

    /// <summary>What was left out and is no task file by another item, by path.</summary>
    public List<NotScannedPath> NotScanned() =>
    [
        .. _leftOut.Where(file => !_taken.Contains(file.Path))
            .GroupBy(static file => (file.Place, file.Reason))
            .Select(group => new NotScannedPath(group.Key.Place, group.Key.Reason, group.Count(), !_partly.Contains(group.Key.Place)))
            .OrderBy(static place => place.Path, StringComparer.Ordinal),
    ];

    private bool IsNewlyExcluded(string path)
    {
        _excludedCount++;
        return !mayRepeat || _excluded.Add(path);
    }
}
