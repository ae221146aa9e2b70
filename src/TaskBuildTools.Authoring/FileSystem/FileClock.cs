namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// The file system's own clock, with its own granularity, which may be a server's. A file whose <see
/// cref="FileStat.Clock"/> is older than a reading taken before the file was read cannot change later without showing it
/// (the "racy git" problem: two writes within one tick leave equal times).
/// </summary>
internal static class FileClock
{
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static long Now(string directory)
    {
        string probe = Path.Combine(directory, $".taskbuild-{Environment.ProcessId}-{Guid.NewGuid():N}");
        using FileStream stream = new(
            probe, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
        return FileStatReader.TryRead(probe, out FileStat stat) ? stat.Clock : long.MinValue;
    }
}
