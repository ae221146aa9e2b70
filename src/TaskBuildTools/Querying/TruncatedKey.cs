using System.Buffers.Binary;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>A text in a cursor: whole, or how it begins and the hash of the whole.</summary>
internal readonly ref struct TruncatedKey(ReadOnlySpan<byte> start, bool isTruncated, ulong hash)
{
    private const ushort CutFlag = 0x8000;

    public ReadOnlySpan<byte> Start { get; } = start;

    public bool IsTruncated => isTruncated;

    public static int Write(ReadOnlySpan<byte> text, Span<byte> buffer, int maxLength)
    {
        bool isTruncated = text.Length > maxLength;
        ReadOnlySpan<byte> start = isTruncated ? text[..maxLength] : text;
        BinaryPrimitives.WriteUInt16LittleEndian(buffer, (ushort)(start.Length | (isTruncated ? CutFlag : 0)));
        start.CopyTo(buffer[2..]);
        int length = 2 + start.Length;
        if (isTruncated)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(buffer[length..], XxHash64.Hash(text));
            length += sizeof(ulong);
        }

        return length;
    }

    public static bool TryRead(scoped ref ReadOnlySpan<byte> rest, out TruncatedKey text)
    {
        text = default;
        if (rest.Length < 2)
        {
            return false;
        }

        int head = BinaryPrimitives.ReadUInt16LittleEndian(rest);
        bool isTruncated = (head & CutFlag) != 0;
        int length = head & ~CutFlag;
        int end = 2 + length + (isTruncated ? sizeof(ulong) : 0);
        if (rest.Length < end)
        {
            return false;
        }

        text = new TruncatedKey(rest.Slice(2, length), isTruncated, isTruncated ? BinaryPrimitives.ReadUInt64LittleEndian(rest[(2 + length)..]) : 0);
        rest = rest[end..];
        return true;
    }

    /// <summary>Whether this was made of <paramref name="whole"/>.</summary>
    public bool IsOf(ReadOnlySpan<byte> whole) =>
        isTruncated ? whole.Length > Start.Length && whole.StartsWith(Start) && XxHash64.Hash(whole) == hash : whole.SequenceEqual(Start);

    /// <summary>
    /// Where the text is in a column that ascends in byte order, or would be. A cut text that is not there counts as standing
    /// before (or, where wanted, behind) all that begin like it.
    /// </summary>
    public int PlaceIn(StringColumn column, bool behind, out bool isThere)
    {
        int place = column.CountBelow(Start);
        isThere = false;
        if (!isTruncated)
        {
            isThere = place < column.Count && column.Utf8(place).SequenceEqual(Start);
            return place;
        }

        int first = place;
        for (; place < column.Count && column.Utf8(place).StartsWith(Start); place++)
        {
            if (IsOf(column.Utf8(place)))
            {
                isThere = true;
                return place;
            }
        }

        return behind ? place : first;
    }
}
