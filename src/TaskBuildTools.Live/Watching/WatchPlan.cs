using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Live.Watching;

/// <summary>
/// Everything that a store should watch: the trees of the folders, the places that settings come from, and where links
/// lead to. Two equal plans need no new watcher. Making one costs a listing of each folder and a system call for each.
/// </summary>
internal sealed class WatchPlan : IEquatable<WatchPlan>
{
    /// <summary>Links beyond this are left to the sweep.</summary>
    private const int LinkLimit = 256;

    private readonly string _places;
    private readonly string _directories;

    private WatchPlan(List<WatchedPlace> places, IReadOnlyList<string> directories)
    {
        Places = places;
        _places = string.Join('\n', places);
        // The folders below are part of it: watchers are known to lose the entries of folders that come and go.
        _directories = Identify(directories);
    }

    public IReadOnlyList<WatchedPlace> Places { get; }

    /// <param name="request">Which folders and files.</param>
    /// <param name="directories">The folders that the last scan went through.</param>
    public static WatchPlan Of(BuildRequest request, IReadOnlyList<string> directories)
    {
        HashSet<string> trees = new(StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> entries = new(StringComparer.Ordinal);
        foreach (TaskFolder folder in request.Folders)
        {
            if (Directory.Exists(folder.FullPath))
            {
                trees.Add(folder.FullPath);
            }

            // That it comes, goes or is replaced is seen in the folder above.
            AddEntry(folder.FullPath);
        }

        AddEntry(Path.Combine(request.ProjectDirectory, SchemaSource.DefaultFileName));
        AddEntry(Path.Combine(request.ProjectDirectory, ".editorconfig"));
        AddEntry(Path.Combine(request.ProjectDirectory, "performance.yaml"));
        AddEntry(Path.Combine(request.ProjectDirectory, "config", "performance.yaml"));
        foreach (string file in request.Files)
        {
            AddEntry(file);
        }

        if (request.Schema is { } schema && Path.IsPathFullyQualified(schema))
        {
            AddEntry(schema);
        }

        foreach ((string target, bool isDirectory) in LinksIn(directories).Take(LinkLimit))
        {
            if (isDirectory)
            {
                trees.Add(target);
            }
            else
            {
                AddEntry(target);
            }
        }

        List<WatchedPlace> places =
        [
            .. trees.Order(StringComparer.Ordinal).Select(WatchedPlace.Tree),
            .. entries.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => WatchedPlace.Entries(pair.Key, pair.Value)),
        ];
        return new WatchPlan(places, directories);

        // What is not there yet is awaited in the nearest folder that is.
        void AddEntry(string path)
        {
            string? parent = Path.GetDirectoryName(path);
            while (parent is not null && !Directory.Exists(parent))
            {
                path = parent;
                parent = Path.GetDirectoryName(parent);
            }

            if (parent is not null)
            {
                if (!entries.TryGetValue(parent, out HashSet<string>? names))
                {
                    entries.Add(parent, names = []);
                }

                names.Add(Path.GetFileName(path));
            }
        }
    }

    /// <summary>Whether the watched folders are still the very folders of that time, and the scanned ones too.</summary>
    public bool IsCurrent(IReadOnlyList<string> directories) =>
        Places.All(static place => place.Identity == FileStatReader.DirectoryInstance(place.Directory))
        && Identify(directories) == _directories;

    public bool Equals(WatchPlan? other) => other is not null && _places == other._places && _directories == other._directories;

    public override bool Equals(object? obj) => Equals(obj as WatchPlan);

    public override int GetHashCode() => HashCode.Combine(_places, _directories);

    private static string Identify(IReadOnlyList<string> directories) =>
        string.Join('\n', directories.Select(static directory => $"{directory}\t{FileStatReader.DirectoryInstance(directory)}"));

    private static IEnumerable<(string Target, bool IsDirectory)> LinksIn(IReadOnlyList<string> directories)
    {
        EnumerationOptions onlyLinks = new() { AttributesToSkip = 0, IgnoreInaccessible = true };
        foreach (string directory in directories)
        {
            FileSystemInfo[] links;
            try
            {
                links =
                [
                    .. new System.IO.Enumeration.FileSystemEnumerable<FileSystemInfo>(
                        directory, static (ref entry) => entry.ToFileSystemInfo(), onlyLinks)
                    {
                        ShouldIncludePredicate = static (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0,
                    },
                ];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            foreach (FileSystemInfo link in links)
            {
                if (TargetOf(link) is { Exists: true } target)
                {
                    yield return (target.FullName, target is DirectoryInfo);
                }
            }
        }
    }

    private static FileSystemInfo? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
