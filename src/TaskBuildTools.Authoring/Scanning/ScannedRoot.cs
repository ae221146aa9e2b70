using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A task folder while it is scanned.</summary>
/// <param name="Order">Its place among the items, for what nothing else decides.</param>
/// <param name="FullPath">Absolute, without a separator at the end.</param>
/// <param name="Prefix">What all paths in it begin with: relative to the project, with <c>/</c> at the end.</param>
/// <param name="Filter">Its patterns.</param>
/// <param name="Entered">Folders that were entered, shared by all task folders that ask for the same files.</param>
internal sealed record ScannedRoot(int Order, string FullPath, string Prefix, PathFilter Filter, HashSet<DirectoryIdentity> Entered)
{
    /// <summary>A path as its patterns see it.</summary>
    /// <param name="path">Relative to the project.</param>
    public ReadOnlySpan<char> Within(string path) => path.AsSpan(Prefix.Length);
}
