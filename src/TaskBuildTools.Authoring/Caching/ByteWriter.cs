using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Caching;

/// <summary>Appends little-endian values to one growing buffer. Not thread-safe.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _buffer;

    public ByteWriter(int capacity = 4096) => _buffer = new ArrayBufferWriter<byte>(Math.Max(capacity, 256));

    public int Length => _buffer.WrittenCount;

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.WrittenMemory;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Bytes(ReadOnlySpan<byte> value) => _buffer.Write(value);

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void UInt64(ulong value) => Int64(unchecked((long)value));

    public void ContentHash(ContentHash value)
    {
        value.Write(_buffer.GetSpan(16));
        _buffer.Advance(16);
    }

    /// <summary>Seven bits a byte, the last one with a clear top bit (LEB128).</summary>
    public void Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Span<byte> span = _buffer.GetSpan(5);
        int length = 0;
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            span[length++] = (byte)(rest | 0x80);
        }

        span[length++] = (byte)rest;
        _buffer.Advance(length);
    }

    /// <summary>UTF-8 with a length; null is told from empty.</summary>
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
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }
}
