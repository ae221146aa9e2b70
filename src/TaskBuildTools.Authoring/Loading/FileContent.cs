using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Loading;

/// <summary>The bytes of a file, with the state it had before and after they were read.</summary>
internal readonly record struct FileContent(byte[] Bytes, FileStat Stat, ContentHash Hash);
