using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>An index file while it is written: header and table up front, then section after section, in pooled memory.</summary>
internal sealed class IndexBuffer : IDisposable
{
    private readonly SectionEntry[] _sections;
    private byte[] _bytes;
    private int _length;
    private int _count;
    private int _start;
    private SectionKind _kind;
    private ushort _field;

    /// <param name="sections">How many sections there will be.</param>
    /// <param name="expectedLength">A guess that saves growing.</param>
    public IndexBuffer(int sections, int expectedLength)
    {
        _sections = new SectionEntry[sections];
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(expectedLength, 1024));
        _length = IndexFormat.HeaderSize + sections * IndexFormat.SectionEntrySize;
        Reserve(0);
        _bytes.AsSpan(0, _length).Clear();
    }

    /// <summary>Where the current section ends so far, from its start.</summary>
    public int Position => _length - _start;

    public void Begin(SectionKind kind, int field = 0)
    {
        // Sections without content lie between their neighbours like any other.
        int padding = -_length & (IndexFormat.SectionAlignment - 1);
        Append(padding).Clear();
        _start = _length;
        _kind = kind;
        _field = checked((ushort)field);
    }

    public void End()
    {
        ReadOnlySpan<byte> content = _bytes.AsSpan(_start, Position);
        _sections[_count++] = new SectionEntry(_kind, _field, (ulong)_start, (ulong)content.Length, XxHash64.Hash(content));
    }

    /// <summary>Changes a number in a section that is complete already.</summary>
    /// <param name="kind">A kind of which there is one section.</param>
    /// <param name="position">From its start.</param>
    /// <param name="value">The new number.</param>
    public void Overwrite(SectionKind kind, int position, ulong value)
    {
        ref SectionEntry section = ref _sections[Array.FindIndex(_sections, section => section.Kind == kind)];
        Span<byte> content = _bytes.AsSpan((int)section.Offset, (int)section.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(content[position..], value);
        section = new SectionEntry(section.Kind, section.Field, section.Offset, section.Length, XxHash64.Hash(content));
    }

    /// <summary>Room for more bytes, with whatever was there before; valid until the next call.</summary>
    public Span<byte> Append(int count)
    {
        Reserve(count);
        Span<byte> appended = _bytes.AsSpan(_length, count);
        _length += count;
        return appended;
    }

    /// <summary>Room for more values, with whatever was there before; valid until the next call.</summary>
    public Span<T> Append<T>(long count)
        where T : unmanaged
    {
        long bytes = count * Unsafe.SizeOf<T>();
        if (bytes > IndexFormat.MaxSectionLength)
        {
            throw TooLarge();
        }

        return MemoryMarshal.Cast<byte, T>(Append((int)bytes));
    }

    public void AppendUInt32(int value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), (uint)value);

    /// <summary>Offsets and UTF-8 bytes of strings; null and empty are the same.</summary>
    public void AppendStrings<TSource>(int count, TSource source, Func<TSource, int, string?> select)
    {
        int offsets = _length;
        Append<uint>((long)count + 1);
        int start = _length;
        for (int i = 0; i < count; i++)
        {
            WriteOffset(offsets, i, _length - start);
            if (select(source, i) is not { Length: > 0 } text)
            {
                continue;
            }

            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        }

        WriteOffset(offsets, count, _length - start);
    }

    /// <summary>A string of the current section, whose strings started at <paramref name="position"/>.</summary>
    public ReadOnlySpan<byte> StringAt(int position, int count, int index)
    {
        ulong pair = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_start + position + index * sizeof(uint)));
        int start = (int)(uint)pair;
        int strings = _start + position + (count + 1) * sizeof(uint);
        return _bytes.AsSpan(strings + start, (int)(pair >> 32) - start);
    }

    /// <summary>Writes header and table. The bytes are valid until the buffer is disposed of.</summary>
    public ReadOnlyMemory<byte> Finish(int taskCount)
    {
        if (_count != _sections.Length)
        {
            throw new InvalidOperationException($"{_sections.Length} sections were announced and {_count} written.");
        }

        Span<byte> header = _bytes.AsSpan(0, IndexFormat.HeaderSize);
        IndexFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], IndexFormat.MajorVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], IndexFormat.MinorVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)_count);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], (ulong)_length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)taskCount);
        Span<byte> headerAndTable = _bytes.AsSpan(0, IndexFormat.HeaderSize + _count * IndexFormat.SectionEntrySize);
        MemoryMarshal.AsBytes<SectionEntry>(_sections).CopyTo(headerAndTable[IndexFormat.HeaderSize..]);
        BinaryPrimitives.WriteUInt64LittleEndian(
            header[IndexFormat.HeaderChecksumOffset..], IndexFile.Checksum(headerAndTable));
        return _bytes.AsMemory(0, _length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private static IndexLimitException TooLarge() =>
        new("The tasks do not fit into one index: it would be larger than 2 GiB. Split the task folder between projects.");

    private void WriteOffset(int offsets, int index, int value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(offsets + index * sizeof(uint)), (uint)value);

    private void Reserve(int count)
    {
        long needed = (long)_length + count;
        if (needed <= _bytes.Length)
        {
            return;
        }

        if (needed > IndexFormat.MaxSectionLength)
        {
            throw TooLarge();
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, _bytes.Length * 2L), IndexFormat.MaxSectionLength));
        _bytes.AsSpan(0, Math.Min(_length, _bytes.Length)).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
