using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Changes an index or a bodies file, and makes all checksums right again.</summary>
internal static class Forgery
{
    public static void ResealIndex(Span<byte> content)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(content[12..]);
        Span<byte> headerAndTable = content[..(IndexFormat.HeaderSize + count * IndexFormat.SectionEntrySize)];
        foreach (ref SectionEntry entry in MemoryMarshal.Cast<byte, SectionEntry>(headerAndTable[IndexFormat.HeaderSize..]))
        {
            if (entry.Offset + entry.Length <= (ulong)content.Length)
            {
                ulong checksum = XxHash64.Hash(content.Slice((int)entry.Offset, (int)entry.Length));
                entry = new SectionEntry(entry.Kind, entry.Field, entry.Offset, entry.Length, checksum);
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(content[IndexFormat.HeaderChecksumOffset..], IndexFile.Checksum(headerAndTable));
    }

    public static void ResealBodies(Span<byte> content)
    {
        int tables = (int)BinaryPrimitives.ReadUInt64LittleEndian(content[48..]);
        BinaryPrimitives.WriteUInt64LittleEndian(
            content[BodiesFormat.HeaderChecksumOffset..], BodiesFile.Checksum(content[..BodiesFormat.HeaderSize], content[tables..]));
    }

    public static (SectionKind Kind, int Offset, int Length)[] Sections(byte[] content)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(12));
        return [.. MemoryMarshal.Cast<byte, SectionEntry>(content.AsSpan(IndexFormat.HeaderSize, count * IndexFormat.SectionEntrySize))
            .ToArray().Select(entry => (entry.Kind, (int)entry.Offset, (int)entry.Length))];
    }
}
