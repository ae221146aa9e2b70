using System.Buffers.Binary;
using System.Text;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote.
/// </summary>
/// <exception cref="InvalidDataException">From every method: the bytes end early or hold an impossible count.</exception>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    public readonly bool IsAtEnd => _position == _bytes.Length;

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if ((uint)length > (uint)(_bytes.Length - _position))
        {
            throw new InvalidDataException("The data ends early.");
        }

        ReadOnlySpan<byte> result = _bytes.Slice(_position, length);
        _position += length;
        return result;
    }

    /// <summary>How far it has read.</summary>
    public readonly int Position => _position;

    public byte Byte() => Bytes(1)[0];

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public ContentHash ContentHash() => FileSystem.ContentHash.Read(Bytes(16));

    public int Count()
    {
        if (_position < _bytes.Length && _bytes[_position] < 0x80)
        {
            return _bytes[_position++];
        }

        ulong value = 0;
        for (int shift = 0; shift <= 28; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw new InvalidDataException("A count is too large.");
            }
        }

        throw new InvalidDataException("A count is too long.");
    }

    /// <summary>A count of items that take at least a byte each, so a damaged one cannot ask for much memory.</summary>
    public int ItemCount()
    {
        int count = Count();
        return count <= _bytes.Length - _position ? count : throw new InvalidDataException("A count exceeds the data.");
    }

    public string? Text()
    {
        int length = Count();
        return length == 0 ? null : Encoding.UTF8.GetString(Bytes(length - 1));
    }

    /// <summary>The same for a text that is likely to repeat.</summary>
    public string RequiredText(StringPool strings)
    {
        int length = Count() - 1;
        if (length is <= 0 or > StringPool.LongestText)
        {
            return length switch
            {
                0 => "",
                < 0 => throw new InvalidDataException("A text is missing."),
                _ => Encoding.UTF8.GetString(Bytes(length)),
            };
        }

        Span<char> characters = stackalloc char[StringPool.LongestText];
        return strings.Of(characters[..Encoding.UTF8.GetChars(Bytes(length), characters)]);
    }

    public string RequiredText() => Text() ?? throw new InvalidDataException("A text is missing.");
}
