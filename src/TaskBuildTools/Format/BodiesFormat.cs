namespace TaskBuildTools.Format;

/// <summary>The layout of <c>tasks.bodies</c>; docs/index-format.md describes it in full.</summary>
internal static class BodiesFormat
{
    public const ushort MajorVersion = 1;

    public const ushort MinorVersion = 0;

    public const int HeaderSize = 64;

    /// <summary>The header's last 8 bytes: the checksum of what stands before it and of the two tables.</summary>
    public const int HeaderChecksumOffset = 56;

    public const int BlockEntrySize = 48;

    public const int TaskEntrySize = 24;

    public const uint MethodStored = 0;

    public const uint MethodDeflate = 1;

    /// <summary>A deflate stream cannot grow by more than this factor; a claim beyond it is a forgery.</summary>
    public const int MaxDeflateRatio = 1032;

    /// <summary>
    /// Bytes of a block's bodies: a body has at most 64 MiB, as a task file has, and a block ends after the one with which it
    /// has 256 KiB. A reader that believed more would give a few bytes the memory of a machine.
    /// </summary>
    public const int MaxBlockLength = 128 * 1024 * 1024;

    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'T', (byte)'B', (byte)'B', 0x0D, 0x0A, 0x1A, 0x0A];
}
