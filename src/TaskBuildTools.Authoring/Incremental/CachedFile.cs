using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>One file in the build cache.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Stat">The file's state when the content was read.</param>
/// <param name="Hash">The first 16 bytes of the SHA-256 of its content.</param>
/// <param name="IsTrusted">
/// Whether an equal stat proves an equal content. It does not for a file that was as new as the reading itself: another
/// write within the same tick of the file system's clock would leave no trace.
/// </param>
/// <param name="RecordOffset">Where its record stands in the cache.</param>
/// <param name="RecordLength">Bytes of record.</param>
/// <param name="RecordChecksum">Of these bytes; verified by the reader of the record.</param>
internal readonly record struct CachedFile(
    string Path,
    FileStat Stat,
    ContentHash Hash,
    bool IsTrusted,
    int RecordOffset,
    int RecordLength,
    ulong RecordChecksum);
