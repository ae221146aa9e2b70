namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>The bytes of a file, with the state it had before and after they were read.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="Stat">The state.</param>
/// <param name="Hash">Of the bytes.</param>
/// <param name="MayBeWritten">
/// Whether a program may have had it open for writing meanwhile: then the bytes may be partly old and partly new, and the state will
/// not tell.
/// </param>
internal readonly record struct FileContent(ReadOnlyMemory<byte> Bytes, FileStat Stat, ContentHash Hash, bool MayBeWritten)
{
    // Of no content that anybody could make. One for all: what is read of such a file depends on nothing but that.
    private static readonly ContentHash TooLargeHash = new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>Whether it was not read, because it has more bytes than a task file may have.</summary>
    public bool IsTooLarge => Hash == TooLargeHash;

    /// <summary>A file that is too large to be read.</summary>
    public static FileContent TooLarge(in FileStat stat) => new(default, stat, TooLargeHash, MayBeWritten: false);
}
