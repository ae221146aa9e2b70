using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>One task file of this build: its identity and where its record comes from.</summary>
internal sealed class LoadedFile(CandidateFile candidate)
{
    // Properties of their own, so that the candidate is not kept as a whole.
    public string Path { get; } = candidate.Path;

    public string FullPath { get; } = candidate.FullPath;

    /// <summary>The state that belongs to <see cref="Hash"/>.</summary>
    public FileStat Stat { get; set; } = candidate.Stat;

    public ContentHash Hash { get; set; }

    /// <summary>See <see cref="CachedFile.IsTrusted"/>.</summary>
    public bool IsTrusted { get; set; }

    /// <summary>Index of the cache's entry of this path, or -1. Its record may be that of another content.</summary>
    public int TableIndex { get; set; } = -1;

    /// <summary>Index of the cache's entry whose record is this file's, or -1.</summary>
    public int CachedIndex { get; set; } = -1;

    /// <summary>The record, when this build parsed it.</summary>
    public TaskDocument? Parsed { get; set; }

    /// <summary>The content, kept for writing the bodies while memory allows.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; set; }

    /// <summary>Whether it was gone when it should be read.</summary>
    public bool IsGone { get; set; }
}
