using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Goes through the folders of a scan, and enters each real one once, whatever links lead to it: first all that are reached
/// without a link, then through links, those first whose paths need the fewest, then by path. So what is found under which path
/// does not depend on the order in which the system lists names. Not thread-safe.
/// </summary>
/// <param name="found">Takes the files.</param>
/// <param name="unreadable">Takes what cannot be listed.</param>
/// <param name="outputs">Which folders builds write to.</param>
/// <param name="roots">Absolute paths of all task folders.</param>
/// <param name="cancellation">Checked before each folder.</param>
internal sealed class FolderWalk(
    FoundFiles found, UnreadablePlaces unreadable, OutputFolders outputs, HashSet<string> roots, CancellationToken cancellation)
{
    private readonly PriorityQueue<(ScannedRoot Root, ScannedFolder Folder), (bool IsExcluded, int Links, string Path, int Order)> _links =
        new(Comparer<(bool IsExcluded, int Links, string Path, int Order)>.Create(CompareLinks));

    private readonly FolderLister _lister = new(found, unreadable);
    private readonly SortedDictionary<string, ScannedOutput> _scannedOutputs = new(StringComparer.Ordinal);

    /// <summary>See <see cref="ScanResult.Directories"/>.</summary>
    public List<string> Directories { get; } = [];

    /// <summary>See <see cref="ScanResult.ScannedOutputs"/>.</summary>
    public List<ScannedOutput> ScannedOutputs => [.. _scannedOutputs.Values];

    /// <summary>Enters a task folder and all below it but for links, which wait.</summary>
    public void Enter(ScannedRoot root) => Enter(root, new ScannedFolder(root.FullPath, root.Prefix, 0, 0, DirectoryIdentity.Of(root.FullPath), null));

    /// <summary>Lets a folder wait that a link leads to, in its path or at its end.</summary>
    public void Await(ScannedRoot root) => Await(root, root.FullPath, root.Prefix, default);

    /// <summary>Enters the folders that links lead to, and that were not entered before.</summary>
    public void EnterLinks()
    {
        while (_links.TryDequeue(out (ScannedRoot Root, ScannedFolder Folder) link, out _))
        {
            DirectoryIdentity identity = DirectoryIdentity.Of(link.Folder.FullPath);
            if (!outputs.Contains(identity))
            {
                Enter(link.Root, link.Folder with { Identity = identity });
            }
        }
    }

    // What the user excludes under one path may be wanted under another, so it comes last.
    private static int CompareLinks(
        (bool IsExcluded, int Links, string Path, int Order) left, (bool IsExcluded, int Links, string Path, int Order) right)
    {
        int order = left.IsExcluded.CompareTo(right.IsExcluded);
        order = order == 0 ? left.Links.CompareTo(right.Links) : order;
        order = order == 0 ? string.CompareOrdinal(left.Path, right.Path) : order;
        return order == 0 ? left.Order.CompareTo(right.Order) : order;
    }

    private static ReadOnlySpan<char> Within(ScannedRoot root, ScannedFolder folder) =>
        folder.Prefix.Length == root.Prefix.Length ? default : root.Within(folder.Prefix).TrimEnd('/');

    private void Await(ScannedRoot root, string fullPath, string prefix, in ScannedFolder parent)
    {
        ScannedFolder folder = new(fullPath, prefix, parent.FullPath is null ? 0 : parent.Depth + 1, parent.Links + 1, parent.Identity, parent.Output);
        _links.Enqueue((root, folder), (root.Filter.ExcludesTasksIn(Within(root, folder)), folder.Links, prefix, root.Order));
    }

    // Recursion is bounded by ScanRules.DeepestFolder.
    private void Enter(ScannedRoot root, ScannedFolder folder)
    {
        cancellation.ThrowIfCancellationRequested();
        if (folder.Links > 0 && root.Entered.Contains(folder.Identity))
        {
            return;
        }

        if (folder.Depth >= ScanRules.DeepestFolder)
        {
            unreadable.AddFolder(root, folder.Path, $"it is nested deeper than {ScanRules.DeepestFolder} folders; move it up");
            return;
        }

        // A link may lead to what is excluded under its own path, and is wanted under that of the link.
        if (folder.Links > 0 || !root.Filter.ExcludesTasksIn(Within(root, folder)))
        {
            root.Entered.Add(folder.Identity);
        }

        Directories.Add(folder.FullPath);
        int before = found.Taken.Count;
        FolderListing listing = _lister.List(root, folder);
        EnterAll(root, WithOutput(root, folder, listing, found.Taken.Count - before), listing);
    }

    private void EnterAll(ScannedRoot root, ScannedFolder folder, FolderListing listing)
    {
        outputs.Examine(folder.FullPath, listing.Folders, listing.HasProject);
        listing.Folders.Sort(StringComparer.Ordinal);
        foreach (string name in listing.Folders)
        {
            string child = folder.FullPath + Path.DirectorySeparatorChar + name;
            string prefix = folder.Prefix + name + "/";
            if (outputs.Contains(child))
            {
                continue;
            }

            if (DirectoryIdentity.OfChild(child, folder.Identity) is { } identity)
            {
                Enter(root, folder with { FullPath = child, Prefix = prefix, Depth = folder.Depth + 1, Identity = identity });
            }
            else
            {
                Await(root, child, prefix, folder);
            }
        }

        foreach (string name in listing.HiddenFolders)
        {
            string child = folder.FullPath + Path.DirectorySeparatorChar + name;
            bool isScanned = !HiddenFolder.IsOfVersionControl(name) && !roots.Contains(child) && !outputs.Contains(child);
            if (isScanned && FileStatReader.TypeOf(child, followLinks: false, out _) == PathType.Directory)
            {
                HiddenFolder.Count(child, folder.Prefix + name, root, found, cancellation);
            }
        }
    }

    // A task folder is read whatever lies in it: the project named it.
    private ScannedFolder WithOutput(ScannedRoot root, ScannedFolder folder, FolderListing listing, int taken)
    {
        bool isTopmost = folder.Output is null && listing.Trace is not null && folder.Prefix.Length > root.Prefix.Length;
        string? output = isTopmost ? folder.Path : folder.Output;
        if (isTopmost)
        {
            _scannedOutputs.TryAdd(folder.Path, new ScannedOutput(folder.Path, listing.Trace!, 0, root.Within(folder.Prefix).ToString() + "**"));
        }

        if (output is not null && taken > 0)
        {
            _scannedOutputs[output] = _scannedOutputs[output] with { Files = _scannedOutputs[output].Files + taken };
        }

        return folder with { Output = output };
    }
}
