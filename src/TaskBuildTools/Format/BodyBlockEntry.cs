using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>A block of bodies, as its row stands in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = BodiesFormat.BlockEntrySize)]
internal struct BodyBlockEntry
{
    /// <summary>Hash of the members' body hashes and lengths: blocks of equal key hold equal bodies.</summary>
    public ulong Key;

    /// <summary>Of the bodies, uncompressed.</summary>
    public ulong RawChecksum;

    /// <summary>Of the bytes in the file.</summary>
    public ulong StoredChecksum;

    public ulong Offset;

    public uint StoredLength;

    public uint RawLength;

    public uint Method;

    public uint TaskCount;
}
