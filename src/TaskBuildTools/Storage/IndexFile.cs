using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>The header and the section table, checked when opened; and the sections, each with its checksum checked when asked for.</summary>
internal sealed class IndexFile
{
    private readonly int _sectionCount;

    /// <exception cref="TaskIndexException">It is not an index, is damaged, or is of a newer major version.</exception>
    public IndexFile(IndexMemory memory)
    {
        Memory = memory;
        if (memory.Length < IndexFormat.HeaderSize)
        {
            throw memory.Length >= 8 && !memory.Span(0, 8).SequenceEqual(IndexFormat.Magic)
                ? Foreign()
                : Damaged($"it ends after {CountText.Of(memory.Length, "byte")}");
        }

        memory.Require(0, IndexFormat.HeaderSize);
        ReadOnlySpan<byte> header = memory.Span(0, IndexFormat.HeaderSize);
        if (!header.StartsWith(IndexFormat.Magic))
        {
            throw Foreign();
        }

        int major = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int minor = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        if (major != IndexFormat.MajorVersion)
        {
            throw new TaskIndexException(
                $"The task index {memory.Name} has format {major}.{minor}, and this reader takes {IndexFormat.MajorVersion}.x. "
                + "Use the same version of TaskBuildTools for the build and for the application, and build again.");
        }

        uint sections = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(header[16..]);
        uint tasks = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        if (length != (ulong)memory.Length)
        {
            throw Damaged($"it has {CountText.Of(memory.Length, "byte")} where its header says {length}");
        }

        if (sections > IndexFormat.MaxSections || tasks > memory.Length / IndexFormat.MinBytesPerTask)
        {
            throw Damaged("its header claims more than there can be");
        }

        long tableEnd = IndexFormat.HeaderSize + (long)sections * IndexFormat.SectionEntrySize;
        if (tableEnd > memory.Length)
        {
            throw Damaged("its section table is cut off");
        }

        memory.Require(0, tableEnd);
        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(header[IndexFormat.HeaderChecksumOffset..]);
        if (checksum != Checksum(memory.Span(0, (int)tableEnd)))
        {
            throw Damaged("its header fails the checksum");
        }

        _sectionCount = (int)sections;
        TaskCount = (int)tasks;
        CheckTable(tableEnd);
        GC.KeepAlive(memory);
    }

    public IndexMemory Memory { get; }

    public int TaskCount { get; }

    /// <summary>Called for every section that is requested, present or not.</summary>
    public Action<SectionKind, int>? OnSectionAsked { get; set; }

    /// <summary>Of a header with its table: all but the checksum itself.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> headerAndTable)
    {
        Span<byte> parts = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(parts, XxHash64.Hash(headerAndTable[..IndexFormat.HeaderChecksumOffset]));
        BinaryPrimitives.WriteUInt64LittleEndian(parts[8..], XxHash64.Hash(headerAndTable[IndexFormat.HeaderSize..]));
        return XxHash64.Hash(parts);
    }

    /// <exception cref="TaskIndexException">It is not there, or damaged.</exception>
    public SectionView Require(SectionKind kind, int field = 0) =>
        TryGet(kind, field, out SectionView view) ? view : throw Damaged($"its section {Describe(kind, field)} is missing");

    /// <exception cref="TaskIndexException">It is damaged.</exception>
    public bool TryGet(SectionKind kind, int field, out SectionView view)
    {
        OnSectionAsked?.Invoke(kind, field);
        int row = RowOf(kind, field);
        view = row < 0 ? default : Check(Table[row]);
        GC.KeepAlive(Memory);
        return row >= 0;
    }

    /// <summary>The checksum that the table has for a section, without looking at the section; 0 where there is none.</summary>
    public ulong ChecksumOf(SectionKind kind, int field = 0)
    {
        int row = RowOf(kind, field);
        ulong checksum = row < 0 ? 0 : Table[row].Checksum;
        GC.KeepAlive(Memory);
        return checksum;
    }

    public TaskIndexException Damaged(string problem) =>
        new($"The task index {Memory.Name} is damaged: {problem}. Delete it and build again.");

    private ReadOnlySpan<SectionEntry> Table => MemoryMarshal.Cast<byte, SectionEntry>(
        Memory.Span(IndexFormat.HeaderSize, _sectionCount * IndexFormat.SectionEntrySize));

    private int RowOf(SectionKind kind, int field)
    {
        uint key = ((uint)kind << 16) | (uint)field;
        ReadOnlySpan<SectionEntry> table = Table;
        int low = 0;
        int high = table.Length - 1;
        int row = -1;
        while (low <= high && row < 0)
        {
            int middle = (low + high) >>> 1;
            uint found = table[middle].Key;
            if (found == key)
            {
                row = middle;
            }
            else if (found < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        GC.KeepAlive(Memory);
        return row;
    }

    private static string Describe(SectionKind kind, int field) => field == 0 ? kind.ToString() : $"{kind} of field {field}";

    private TaskIndexException Foreign() =>
        new($"{Memory.Name} is not a task index, or a transfer in text mode has changed it. Copy it as a binary file, or build it again.");

    private void CheckTable(long tableEnd)
    {
        long end = tableEnd;
        long before = -1;
        foreach (SectionEntry entry in Table)
        {
            if (entry.Key <= before || entry.Length > IndexFormat.MaxSectionLength
                || entry.Offset % IndexFormat.SectionAlignment != 0
                || entry.Offset < (ulong)end || entry.Offset > (ulong)Memory.Length
                || entry.Length > (ulong)Memory.Length - entry.Offset)
            {
                throw Damaged("its section table has an invalid row");
            }

            before = entry.Key;
            end = (long)(entry.Offset + entry.Length);
        }
    }

    private SectionView Check(SectionEntry entry)
    {
        Memory.Require((long)entry.Offset, (long)entry.Length);
        var view = new SectionView(Memory, Describe(entry.Kind, entry.Field), (long)entry.Offset, (int)entry.Length);
        return XxHash64.Hash(view.Bytes) == entry.Checksum ? view : throw view.Damaged("fails its checksum");
    }
}
