using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>Where the body of a task stands, as its row stands in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = BodiesFormat.TaskEntrySize)]
internal readonly struct BodyEntry(ulong hash, int block, int offset, int length)
{
    /// <summary>The first 8 bytes of the SHA-256 of the body, or 0 for an empty one.</summary>
    public readonly ulong Hash = hash;

    public readonly uint Block = (uint)block;

    /// <summary>In the uncompressed block.</summary>
    public readonly uint Offset = (uint)offset;

    public readonly uint Length = (uint)length;

    public readonly uint Reserved;
}
