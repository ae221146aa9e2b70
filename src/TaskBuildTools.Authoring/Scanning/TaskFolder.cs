using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A folder to scan.</summary>
/// <param name="FullPath">Absolute.</param>
/// <param name="Include">Glob patterns relative to it; empty means every <c>.md</c> and <c>.md.gz</c> file.</param>
/// <param name="Exclude">Glob patterns relative to it of files that are counted, not read.</param>
/// <param name="IsDefault">Whether it is the default rather than named by the user: then it may be missing.</param>
internal sealed record TaskFolder(
    string FullPath,
    ImmutableArray<string> Include,
    ImmutableArray<string> Exclude,
    bool IsDefault = false);
