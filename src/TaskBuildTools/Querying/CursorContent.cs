using System.Buffers.Binary;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>
/// The bytes of a cursor: the version; in an order of several keys (version 2) how many there are; the keys; the id; and a checksum.
/// Texts of more than <see cref="MaxText"/> bytes are cut there and followed by the hash of the whole, and so are, in an order of
/// several keys, names of more than <see cref="MaxNameOfSeveral"/>.
/// </summary>
internal ref struct CursorContent
{
    public const int MaxLength = 2048;

    private const byte OneKey = 1;
    private const byte SeveralKeys = 2;
    private const int MaxText = 256;
    private const int MaxNameOfSeveral = 64;

    private ReadOnlySpan<byte> _keys;

    /// <summary>How many keys the order has.</summary>
    public int KeyCount { get; private set; }

    public TruncatedKey Id { get; private set; }

    /// <summary>Writes where a task stands in an order.</summary>
    /// <returns>How many bytes.</returns>
    public static int Write(TaskOrder order, int ordinal, Span<byte> buffer)
    {
        IndexColumns columns = order.Columns;
        int keys = 1 + order.Then.Length;
        int at = 0;
        buffer[at++] = keys == 1 ? OneKey : SeveralKeys;
        if (keys > 1)
        {
            buffer[at++] = (byte)keys;
        }

        for (int place = 0; place < keys; place++)
        {
            CursorKey.Write(order, place, ordinal, keys == 1 ? MaxText : MaxNameOfSeveral, MaxText, buffer, ref at);
        }

        int id = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        at += TruncatedKey.Write(id < 0 ? default : columns.Text(id).Utf8(ordinal), buffer[at..], MaxText);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[at..], (uint)XxHash64.Hash(buffer[..at]));
        GC.KeepAlive(columns);
        return at + sizeof(uint);
    }

    /// <summary>Whether it is a whole cursor of an earlier version whose order is not that of today.</summary>
    public static bool IsOutdated(ReadOnlySpan<byte> content) =>
        IsWhole(content) && content[0] == OneKey && content[1] == (CursorKey.Descending | CursorKey.WithValue);

    public static bool TryRead(ReadOnlySpan<byte> content, out CursorContent read)
    {
        read = default;
        if (!IsWhole(content))
        {
            return false;
        }

        bool hasSeveral = content[0] == SeveralKeys;
        read.KeyCount = hasSeveral ? content[1] : 1;
        ReadOnlySpan<byte> rest = content[(hasSeveral ? 2 : 1)..^4];
        read._keys = rest;
        for (int place = 0; place < read.KeyCount; place++)
        {
            if (!CursorKey.TryRead(ref rest, out _))
            {
                return false;
            }
        }

        bool isComplete = TruncatedKey.TryRead(ref rest, out TruncatedKey id) && rest.IsEmpty;
        read.Id = id;
        return isComplete && (!hasSeveral || read.KeyCount > 1);
    }

    /// <summary>The key at a place, 0 being the first one.</summary>
    public readonly CursorKey KeyAt(int place)
    {
        ReadOnlySpan<byte> rest = _keys;
        CursorKey key;
        do
        {
            _ = CursorKey.TryRead(ref rest, out key);
        }
        while (place-- > 0);

        return key;
    }

    private static bool IsWhole(ReadOnlySpan<byte> content) =>
        content.Length is >= 8 and <= MaxLength && content[0] is OneKey or SeveralKeys
        && BinaryPrimitives.ReadUInt32LittleEndian(content[^4..]) == (uint)XxHash64.Hash(content[..^4]);
}
