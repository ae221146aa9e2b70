namespace TaskBuildTools.Format;

/// <summary>The layout of <c>tasks.text</c>; docs/index-format.md describes it in full.</summary>
internal static class TextFormat
{
    public const ushort MajorVersion = 1;

    public const ushort MinorVersion = 0;

    /// <summary>Raised when the same text gives other terms; a reader with another one could not find them.</summary>
    public const uint TermsVersion = 1;

    public const int HeaderSize = 64;

    /// <summary>The header's last 8 bytes: the checksum of what stands before it and of the table of pages.</summary>
    public const int HeaderChecksumOffset = 56;

    public const int TermEntrySize = 12;

    /// <summary>Bytes that have one checksum, which is looked at when one of them is first used.</summary>
    public const int PageSize = 65_536;

    public const uint TitleWeight = 4;

    public const uint TagWeight = 3;

    /// <summary>Of the description and of the notes.</summary>
    public const uint RemarkWeight = 2;

    public const uint BodyWeight = 1;

    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'T', (byte)'B', (byte)'S', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The next multiple of 8.</summary>
    public static long Align(long offset) => (offset + 7) & ~7L;
}
