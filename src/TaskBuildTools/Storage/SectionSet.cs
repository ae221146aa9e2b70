using System.Buffers.Binary;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>The sections of an index that an answer depends on. Not thread-safe.</summary>
internal sealed class SectionSet(IndexFile file)
{
    private readonly SortedSet<uint> _keys = [];

    /// <summary>What was added.</summary>
    public IEnumerable<(SectionKind Kind, int Field)> Sections => _keys.Select(key => ((SectionKind)(key >> 16), (int)(key & 0xFFFF)));

    /// <summary>Adds a section; one that the index lacks counts too, since its absence is part of the answer.</summary>
    public SectionSet Add(SectionKind kind, int field = 0)
    {
        _keys.Add(((uint)kind << 16) | (uint)field);
        return this;
    }

    /// <summary>
    /// Of the names and the checksums of all of them, and of the number of tasks. Two independent hashes side by side, so that
    /// two sets of sections that differ meet by chance only.
    /// </summary>
    public UInt128 Checksum()
    {
        byte[] content = new byte[8 + _keys.Count * 12];
        BinaryPrimitives.WriteInt64LittleEndian(content, file.TaskCount);
        int at = 8;
        foreach (uint key in _keys)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(at), key);
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(at + 4), file.ChecksumOf((SectionKind)(key >> 16), (int)(key & 0xFFFF)));
            at += 12;
        }

        ulong first = XxHash64.Hash(content);
        content.AsSpan().Reverse();
        return new UInt128(first, XxHash64.Hash(content));
    }
}
