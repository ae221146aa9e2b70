using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>Makes lengths and checksums right again after bytes were changed, as far as there is room for them.</summary>
internal static class Seals
{
    public static void SealIndex(Span<byte> content)
    {
        if (content.Length < IndexFormat.HeaderSize)
        {
            return;
        }

        uint sections = BinaryPrimitives.ReadUInt32LittleEndian(content[12..]);
        long tableEnd = IndexFormat.HeaderSize + (long)sections * IndexFormat.SectionEntrySize;
        if (tableEnd > content.Length)
        {
            return;
        }

        foreach (ref SectionEntry entry in Table(content))
        {
            if (entry.Offset <= (ulong)content.Length && entry.Length <= (ulong)content.Length - entry.Offset)
            {
                ulong checksum = XxHash64.Hash(content.Slice((int)entry.Offset, (int)entry.Length));
                entry = new SectionEntry(entry.Kind, entry.Field, entry.Offset, entry.Length, checksum);
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(content[IndexFormat.HeaderChecksumOffset..], IndexFile.Checksum(content[..(int)tableEnd]));
    }

    /// <summary>Of a file whose header was found right.</summary>
    public static Span<SectionEntry> Table(Span<byte> content)
    {
        int sections = BinaryPrimitives.ReadInt32LittleEndian(content[12..]);
        return MemoryMarshal.Cast<byte, SectionEntry>(content.Slice(IndexFormat.HeaderSize, sections * IndexFormat.SectionEntrySize));
    }

    /// <summary>The checksums of blocks too, where they can be unpacked.</summary>
    public static void SealBodies(Span<byte> content)
    {
        if (content.Length < BodiesFormat.HeaderSize)
        {
            return;
        }

        ulong tables = BinaryPrimitives.ReadUInt64LittleEndian(content[48..]);
        if (tables > (ulong)content.Length)
        {
            return;
        }

        uint blocks = BinaryPrimitives.ReadUInt32LittleEndian(content[12..]);
        Span<byte> rows = content[(int)tables..];
        for (uint block = 0; block < blocks && rows.Length >= BodiesFormat.BlockEntrySize; block++, rows = rows[BodiesFormat.BlockEntrySize..])
        {
            ref BodyBlockEntry entry = ref MemoryMarshal.AsRef<BodyBlockEntry>(rows);
            if (entry.Offset <= tables && entry.StoredLength <= tables - entry.Offset)
            {
                ReadOnlySpan<byte> stored = content.Slice((int)entry.Offset, (int)entry.StoredLength);
                entry.StoredChecksum = XxHash64.Hash(stored);
                entry.RawChecksum = entry.Method == BodiesFormat.MethodStored ? entry.StoredChecksum : Unpacked(stored, entry.RawLength) ?? entry.RawChecksum;
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(
            content[BodiesFormat.HeaderChecksumOffset..], BodiesFile.Checksum(content[..BodiesFormat.HeaderSize], content[(int)tables..]));
    }

    public static void SealText(Span<byte> content)
    {
        if (content.Length < TextFormat.HeaderSize)
        {
            return;
        }

        var layout = new TextLayout(
            BinaryPrimitives.ReadUInt32LittleEndian(content[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(content[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(content[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(content[44..]));
        if (layout.End != content.Length)
        {
            return;
        }

        int pages = (int)layout.Pages;
        for (int page = 0; page < layout.PageCount; page++)
        {
            int start = TextFormat.HeaderSize + page * TextFormat.PageSize;
            BinaryPrimitives.WriteUInt64LittleEndian(
                content[(pages + page * 8)..], XxHash64.Hash(content[start..Math.Min(start + TextFormat.PageSize, pages)]));
        }

        BinaryPrimitives.WriteUInt64LittleEndian(
            content[TextFormat.HeaderChecksumOffset..], TextFile.Checksum(content[..TextFormat.HeaderSize], content[pages..]));
    }

    private static ulong? Unpacked(ReadOnlySpan<byte> stored, uint length)
    {
        if (length > 1024 * 1024)
        {
            return null;
        }

        try
        {
            byte[] raw = new byte[length];
            using var packed = new MemoryStream(stored.ToArray());
            using var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionMode.Decompress);
            return deflate.ReadAtLeast(raw, raw.Length, throwOnEndOfStream: false) == raw.Length ? XxHash64.Hash(raw) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
