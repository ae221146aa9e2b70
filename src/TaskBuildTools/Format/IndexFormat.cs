namespace TaskBuildTools.Format;

/// <summary>The layout of <c>tasks.tbx</c>; docs/index-format.md describes it in full.</summary>
internal static class IndexFormat
{
    public const ushort MajorVersion = 1;

    /// <summary>Raised when a section is added; a reader takes every minor version up to its own, and skips what it does not know.</summary>
    public const ushort MinorVersion = 1;

    public const int HeaderSize = 64;

    public const int SectionEntrySize = 32;

    public const int SectionAlignment = 64;

    public const int PerformanceValueSize = 16;

    /// <summary>The header's last 8 bytes: the checksum of what stands before it and of the section table.</summary>
    public const int HeaderChecksumOffset = 56;

    /// <summary>More than any schema needs; bounds what a forged header can make the reader do when it opens.</summary>
    public const int MaxSections = 65_536;

    /// <summary>
    /// Less than the required sections take for each task: 8 each for the checklist and the record's hash, 4 each for path,
    /// order, depth and both directions of dependencies. Bounds what a forged number of tasks can make the reader allocate.
    /// </summary>
    public const int MinBytesPerTask = 36;

    /// <summary>The largest section, so that every section is one span.</summary>
    public const int MaxSectionLength = int.MaxValue - 64;

    /// <summary>A value that is held by fewer than one task in this many has a sorted list instead of a bitmap.</summary>
    public const int BitmapThreshold = 16;

    /// <summary>An absent date or number.</summary>
    public const long AbsentValue = long.MinValue;

    /// <summary>Beside a number of waiting tasks: there may be more.</summary>
    public const uint AtLeastFlag = 1u << 31;

    /// <summary>
    /// A byte with the high bit set, the name, CR LF, Ctrl-Z and LF: a transfer that strips bits or converts line ends
    /// shows at once (the idea is PNG's).
    /// </summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'T', (byte)'B', (byte)'X', 0x0D, 0x0A, 0x1A, 0x0A];

    public static int WordCount(int taskCount) => (int)(((uint)taskCount + 63) / 64);
}
