using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>The bodies of an index's tasks, in compressed blocks. Thread-safe; keeps the last block that it unpacked.</summary>
internal sealed class BodiesFile
{
    private readonly IndexMemory _memory;
    private readonly long _tables;
    private UnpackedBlock? _last;

    /// <exception cref="TaskIndexException">It is not a bodies file, is damaged, or is of a newer major version.</exception>
    public BodiesFile(IndexMemory memory)
    {
        _memory = memory;
        memory.Require(0, Math.Min(memory.Length, BodiesFormat.HeaderSize));
        if (memory.Length < BodiesFormat.HeaderSize || !memory.Span(0, 8).SequenceEqual(BodiesFormat.Magic))
        {
            throw Damaged("it does not start as one");
        }

        ReadOnlySpan<byte> header = memory.Span(0, BodiesFormat.HeaderSize);
        int major = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int minor = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        if (major != BodiesFormat.MajorVersion)
        {
            throw new TaskIndexException(
                $"The bodies file {memory.Name} has format {major}.{minor}, and this reader takes {BodiesFormat.MajorVersion}.x. "
                + "Use the same version of TaskBuildTools for the build and for the application, and build again.");
        }

        uint blocks = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        uint tasks = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(header[24..]);
        ContentId = BinaryPrimitives.ReadUInt64LittleEndian(header[32..]);
        Encoder = BinaryPrimitives.ReadUInt64LittleEndian(header[40..]);
        ulong tables = BinaryPrimitives.ReadUInt64LittleEndian(header[48..]);
        long tableLength = (long)blocks * BodiesFormat.BlockEntrySize + (long)tasks * BodiesFormat.TaskEntrySize;
        if (length != (ulong)memory.Length || tables % 8 != 0 || tables < BodiesFormat.HeaderSize
            || tables > length || length - tables != (ulong)tableLength || tableLength > IndexFormat.MaxSectionLength)
        {
            throw Damaged("its header does not fit its length");
        }

        _tables = (long)tables;
        BlockCount = (int)blocks;
        TaskCount = (int)tasks;
        memory.Require(_tables, tableLength);
        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(header[BodiesFormat.HeaderChecksumOffset..]);
        if (checksum != Checksum(header, memory.Span(_tables, (int)tableLength)))
        {
            throw Damaged("its header or tables fail the checksum");
        }

        CheckTables();
        GC.KeepAlive(memory);
    }

    public ulong ContentId { get; }

    /// <summary>Which compressor wrote it; blocks of another one are not copied into a new file.</summary>
    public ulong Encoder { get; }

    public int BlockCount { get; }

    public int TaskCount { get; }

    /// <summary>The caller keeps the file alive while using it.</summary>
    public ReadOnlySpan<BodyBlockEntry> Blocks => MemoryMarshal.Cast<byte, BodyBlockEntry>(
        _memory.Span(_tables, BlockCount * BodiesFormat.BlockEntrySize));

    /// <summary>The caller keeps the file alive while using it.</summary>
    public ReadOnlySpan<BodyEntry> Bodies => MemoryMarshal.Cast<byte, BodyEntry>(
        _memory.Span(_tables + (long)BlockCount * BodiesFormat.BlockEntrySize, TaskCount * BodiesFormat.TaskEntrySize));

    public static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> tables)
    {
        Span<byte> parts = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(parts, XxHash64.Hash(header[..BodiesFormat.HeaderChecksumOffset]));
        BinaryPrimitives.WriteUInt64LittleEndian(parts[8..], XxHash64.Hash(tables));
        return XxHash64.Hash(parts);
    }

    /// <summary>The body of a task, decoded. Unpacks its block unless it was the last one.</summary>
    /// <exception cref="TaskIndexException">The block is damaged.</exception>
    public string Read(int ordinal) => Encoding.UTF8.GetString(ReadUtf8(ordinal));

    /// <summary>The bytes of a task's body. Unpacks its block unless it was the last one.</summary>
    /// <exception cref="TaskIndexException">The block is damaged.</exception>
    public ReadOnlySpan<byte> ReadUtf8(int ordinal)
    {
        BodyEntry body = Bodies[ordinal];
        GC.KeepAlive(this);
        return body.Length == 0 ? default : Unpack((int)body.Block).AsSpan((int)body.Offset, (int)body.Length);
    }

    /// <summary>The bodies of a block, one after the other.</summary>
    /// <exception cref="TaskIndexException">The block is damaged.</exception>
    public byte[] Unpack(int block)
    {
        if (_last is { } last && last.Block == block)
        {
            return last.Content;
        }

        byte[] content = UnpackUncached(block);
        _last = new UnpackedBlock(block, content);
        GC.KeepAlive(_memory);
        return content;
    }

    /// <summary>The bytes of a block as they stand in the file; the caller keeps the file alive while using them.</summary>
    /// <exception cref="TaskIndexException">The file does not have them any more.</exception>
    public ReadOnlySpan<byte> Stored(int block)
    {
        BodyBlockEntry entry = Blocks[block];
        _memory.Require((long)entry.Offset, entry.StoredLength);
        return _memory.Span((long)entry.Offset, (int)entry.StoredLength);
    }

    /// <summary>Unmaps the file at once; only for an exclusive owner.</summary>
    public void Release() => _memory.Release();

    private byte[] UnpackUncached(int block)
    {
        BodyBlockEntry entry = Blocks[block];
        ReadOnlySpan<byte> stored = Stored(block);
        if (entry.Method == BodiesFormat.MethodStored)
        {
            return Verify(stored.ToArray(), entry);
        }

        // The tables were checked: a forged length cannot ask for more than the stored bytes can unpack to.
        byte[] content = GC.AllocateUninitializedArray<byte>((int)entry.RawLength);
        try
        {
            using var packed = new MemoryStream(stored.ToArray(), writable: false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            deflate.ReadExactly(content);
            if (deflate.ReadByte() >= 0)
            {
                throw Damaged($"its block {block} is longer than it says");
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw Damaged($"its block {block} cannot be unpacked");
        }

        return Verify(content, entry);
    }

    private byte[] Verify(byte[] content, BodyBlockEntry entry) =>
        XxHash64.Hash(content) == entry.RawChecksum ? content : throw Damaged("a block fails its checksum");

    private void CheckTables()
    {
        ReadOnlySpan<BodyEntry> bodies = Bodies;
        ulong end = BodiesFormat.HeaderSize;
        int task = 0;
        for (int block = 0; block < BlockCount; block++)
        {
            BodyBlockEntry entry = Blocks[block];
            bool isPossible = entry.Method switch
            {
                BodiesFormat.MethodStored => entry.RawLength == entry.StoredLength,
                BodiesFormat.MethodDeflate => entry.RawLength <= (ulong)entry.StoredLength * BodiesFormat.MaxDeflateRatio,
                _ => false,
            };
            if (!isPossible || entry.Offset != end || entry.StoredLength > (ulong)_tables - end
                || entry.RawLength > BodiesFormat.MaxBlockLength || entry.StoredLength > BodiesFormat.MaxBlockLength
                || entry.TaskCount == 0 || entry.TaskCount > (uint)(TaskCount - task))
            {
                throw Damaged($"its block {block} is invalid");
            }

            end += entry.StoredLength;
            ulong offset = 0;
            for (uint member = 0; member < entry.TaskCount; member++, task++)
            {
                if (bodies[task].Block != (uint)block || bodies[task].Offset != offset)
                {
                    throw Damaged($"its task {task} is not where its block has it");
                }

                offset += bodies[task].Length;
            }

            if (offset != entry.RawLength)
            {
                throw Damaged($"its block {block} is not as long as its tasks");
            }
        }

        if (task != TaskCount || (ulong)_tables - end >= 8)
        {
            throw Damaged("its blocks do not hold its tasks");
        }
    }

    private TaskIndexException Damaged(string problem) =>
        new($"The bodies file {_memory.Name} is damaged: {problem}. Delete it and build again.");

    private sealed record UnpackedBlock(int Block, byte[] Content);
}
