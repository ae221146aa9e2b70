using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A folder that a scan comes to.</summary>
/// <param name="FullPath">Absolute.</param>
/// <param name="Prefix">What the paths of its files begin with: relative to the project, with <c>/</c> at the end.</param>
/// <param name="Depth">Folders above it, from the task folder on.</param>
/// <param name="Links">How many links its path leads through.</param>
/// <param name="Identity">Which folder it is.</param>
/// <param name="Output">The topmost folder above it that looks like the output of a build, relative to the project, or null.</param>
internal readonly record struct ScannedFolder(
    string FullPath, string Prefix, int Depth, int Links, DirectoryIdentity Identity, string? Output)
{
    /// <summary>As findings name it.</summary>
    public string Path => Prefix.TrimEnd('/');
}
