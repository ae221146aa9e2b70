using System.IO.Enumeration;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>Tells task files from others among the entries of a folder. Not thread-safe.</summary>
/// <param name="found">Takes the files.</param>
/// <param name="unreadable">Takes what cannot be listed or named.</param>
internal sealed class FolderLister(FoundFiles found, UnreadablePlaces unreadable)
{
    /// <summary>Lists a folder, and gives its files to where they belong. One that cannot be listed is noted.</summary>
    public FolderListing List(ScannedRoot root, ScannedFolder folder)
    {
        FolderListing listing = new();
        try
        {
            List(root, folder, listing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is UnauthorizedAccessException ? "access is denied" : e.Message.TrimEnd('.');
            unreadable.AddFolder(root, folder.Path, $"{reason}; make it readable");
        }

        return listing;
    }

    private void List(ScannedRoot root, ScannedFolder folder, FolderListing listing)
    {
        // A class for the entry, for which the framework has this code compiled; for a structure it would be compiled now.
        FileSystemEnumerable<FolderEntry> entries = new(
            folder.FullPath,
            static (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), entry.IsDirectory),
            new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = 0 });
        HashSet<string>? doubtful = null;
        foreach (FolderEntry entry in entries)
        {
            if (ScanRules.IsHidden(entry.Name))
            {
                AddHidden(entry, root, folder, listing);
            }
            else if (UndecodableNames.MayBe(entry.Name))
            {
                (doubtful ??= new(StringComparer.Ordinal)).Add(entry.Name);
            }
            else
            {
                Add(entry, root, folder, listing);
            }
        }

        if (doubtful is not null)
        {
            AddDoubtful(doubtful, root, folder, listing);
        }
    }

    private void Add(FolderEntry entry, ScannedRoot root, ScannedFolder folder, FolderListing listing)
    {
        if (entry.IsDirectory)
        {
            listing.Folders.Add(entry.Name);
            return;
        }

        string path = folder.Prefix + entry.Name;
        string fullPath = folder.FullPath + Path.DirectorySeparatorChar + entry.Name;
        listing.HasProject |= OutputFolders.IsProjectFile(entry.Name);
        switch (root.Filter.Classify(root.Within(path)))
        {
            case PathKind.Candidate:
                found.Take(path, fullPath);
                break;
            case PathKind.Excluded:
                found.Exclude(path);
                break;
            default:
                AddForeign(path, fullPath, root, listing, entry.Name);
                break;
        }
    }

    private void AddForeign(string path, string fullPath, ScannedRoot root, FolderListing listing, string name)
    {
        bool isExcluded = root.Filter.Excludes(root.Within(path));
        if (OutputFolders.IsTrace(name))
        {
            listing.AddTrace(name);
        }

        // The listing calls it no folder, and may not know: a link that cannot be followed may lead to one.
        if (!isExcluded && BrokenLink.ReasonOf(fullPath) is { } reason)
        {
            unreadable.AddFolder(root, path, reason);
        }
        else if (!root.Filter.IsTaskLike(root.Within(path)))
        {
            return;
        }
        else if (isExcluded)
        {
            found.Exclude(path);
        }
        else
        {
            found.LeaveOut(path, path, NotScannedReason.OtherExtension);
        }
    }

    private void AddHidden(FolderEntry entry, ScannedRoot root, ScannedFolder folder, FolderListing listing)
    {
        if (entry.IsDirectory)
        {
            listing.HiddenFolders.Add(entry.Name);
            return;
        }

        // Locks of editors are links to nowhere with the name of a task file.
        string path = folder.Prefix + entry.Name;
        bool isTaskLike = root.Filter.IsTaskLike(root.Within(path))
            && FileStatReader.TypeOf(folder.FullPath + Path.DirectorySeparatorChar + entry.Name, followLinks: true, out _) == PathType.File;
        if (isTaskLike && root.Filter.Excludes(root.Within(path)))
        {
            found.Exclude(path);
        }
        else if (isTaskLike)
        {
            found.LeaveOut(path, path, NotScannedReason.HiddenFile);
        }
    }

    // Names that .NET had to replace something in, or that really have U+FFFD in them.
    private void AddDoubtful(HashSet<string> names, ScannedRoot root, ScannedFolder folder, FolderListing listing)
    {
        foreach (string name in names)
        {
            string child = folder.FullPath + Path.DirectorySeparatorChar + name;
            if (FileStatReader.TypeOf(child, followLinks: false, out _) != PathType.Missing)
            {
                Add(new FolderEntry(name, Directory.Exists(child)), root, folder, listing);
            }
        }

        foreach (UndecodableName name in UndecodableNames.In(folder.FullPath))
        {
            AddUndecodable(name, root, folder);
        }
    }

    // No path can name them, so they are neither files to look at nor folders to enter.
    private void AddUndecodable(UndecodableName name, ScannedRoot root, ScannedFolder folder)
    {
        ReadOnlySpan<char> matched = root.Within(folder.Prefix + name.Replaced);
        string path = folder.Prefix + name.Shown;
        PathKind kind = root.Filter.Classify(matched);
        bool leadsNowhere = name.Type is PathType.Missing or PathType.Unknown;
        if (name.Type == PathType.Directory || (kind == PathKind.Foreign && leadsNowhere))
        {
            if (!root.Filter.ExcludesAllOf(matched))
            {
                unreadable.AddFolder(path, "its name is not valid UTF-8; rename it");
            }
        }
        else if (kind == PathKind.Candidate)
        {
            unreadable.AddFile(path, "Its name is not valid UTF-8.");
        }
        else if (kind == PathKind.Excluded)
        {
            found.Exclude(path);
        }
    }
}
