namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>A file has more bytes than its reader takes; it was not read.</summary>
internal sealed class TooLargeFileException(int limit) : IOException($"The file is larger than {limit / (1024 * 1024)} MiB.");
