using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>Appends little-endian values to one growing buffer. Not thread-safe.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes;

    public ByteWriter(int capacity = 4096) => _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(capacity, 256));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Take(value.Length));
        Length += value.Length;
    }

    public void Byte(byte value)
    {
        Take(1)[0] = value;
        Length++;
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);
        Length += 8;
    }

    public void UInt64(ulong value) => Int64(unchecked((long)value));

    public void ContentHash(ContentHash value)
    {
        value.Write(Take(16));
        Length += 16;
    }

    /// <summary>Seven bits a byte, the last one with a clear top bit (LEB128).</summary>
    public void Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Span<byte> span = Take(5);
        int length = 0;
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            span[length++] = (byte)(rest | 0x80);
        }

        span[length++] = (byte)rest;
        Length += length;
    }

    /// <summary>UTF-8 with a length; null and empty differ.</summary>
    [SkipLocalsInit]
    public void Text(string? value)
    {
        if (value is null)
        {
            Count(0);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(value);
        Count(checked(length + 1));
        Encoding.UTF8.GetBytes(value, Take(length));
        Length += length;
    }

    // Twice as much each time, and what is not written yet is not cleared either: the largest are megabytes.
    private Span<byte> Take(int length)
    {
        if (length > _bytes.Length - Length)
        {
            // What no array can hold, the runtime says.
            long wanted = Math.Max((long)Length + length, Math.Min(2L * _bytes.Length, Array.MaxLength));
            byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(wanted, int.MaxValue));
            Written.CopyTo(larger);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
