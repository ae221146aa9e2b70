namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// What the file system says of a file without opening it. Compared for equality only, never for order: clocks step and
/// tools restore times. <see cref="Changed"/> and <see cref="Inode"/> are 0 where the system does not give them.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970 (mtime).</param>
/// <param name="Changed">Nanoseconds since 1970 (ctime), which no program can set.</param>
/// <param name="Inode">The file's number on its volume.</param>
internal readonly record struct FileStat(long Size, long Modified, long Changed, ulong Inode)
{
    private const long Second = 1_000_000_000;

    /// <summary>The clock that tells whether a file may have changed since it was looked at.</summary>
    public long Clock => Changed != 0 ? Changed : Modified;

    /// <summary>
    /// Whether a write at or after the given reading of the file system's clock is sure to leave another <see
    /// cref="Clock"/>. A time in whole seconds may come from a file system that knows no finer ones; the coarsest, FAT,
    /// counts in twos.
    /// </summary>
    public bool IsOlderThan(long clock) => Clock < (Clock % Second == 0 ? clock - 2 * Second : clock);
}
