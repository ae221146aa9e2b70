using System.Buffers.Binary;
using System.Text;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>
/// The bytes of a cursor: version, flags, kind of key, the name of the order, the key, the id, and a checksum. Names, keys and
/// ids of more than <see cref="MaxText"/> bytes are cut there and followed by the hash of the whole.
/// </summary>
internal ref struct CursorContent
{
    public const int MaxLength = 1024;

    private const byte Version = 1;
    private const int MaxText = 256;
    private const byte Descending = 1;
    private const byte WithValue = 2;

    /// <summary>
    /// Beside <see cref="Descending"/> and <see cref="WithValue"/>: ids ascend among tasks of one value. Cursors without it are of
    /// earlier versions, where they descended, and would lead to another place now.
    /// </summary>
    private const byte AscendingTies = 4;

    public bool IsDescending { get; private set; }

    public bool HasValue { get; private set; }

    public TaskFieldKind Kind { get; private set; }

    public TruncatedKey Order { get; private set; }

    /// <summary>The value of a date or number; of a name, its place among the values.</summary>
    public long Number { get; private set; }

    /// <summary>The value of a text or name.</summary>
    public TruncatedKey Text { get; private set; }

    public TruncatedKey Id { get; private set; }

    /// <summary>Writes where a task stands in an order.</summary>
    /// <returns>How many bytes.</returns>
    public static int Write(TaskOrder order, int ordinal, Span<byte> buffer)
    {
        IndexColumns columns = order.Columns;
        SortKey key = order.KeyOf(ordinal);
        buffer[0] = Version;
        buffer[1] = (order.IsDescending, key.HasValue) switch
        {
            (true, true) => Descending | WithValue | AscendingTies,
            (true, false) => Descending,
            (false, true) => WithValue,
            _ => 0,
        };
        TaskFieldKind kind = order.Field < 0 ? TaskFieldKind.Text : columns.Fields.Fields[order.Field].Kind;
        buffer[2] = (byte)kind;
        int at = 3;
        WriteText(SortField.NameOf(columns, order.Field), buffer, ref at);
        if (key.HasValue)
        {
            BinaryPrimitives.WriteInt64LittleEndian(buffer[at..], key.Number);
            at += sizeof(long);
            WriteText(kind == TaskFieldKind.Name ? columns.Name(order.Field).Values.Utf8((int)key.Number) : key.Text, buffer, ref at);
        }

        int id = columns.Fields.Find(StoredFieldRole.Id, TaskFieldKind.Text);
        WriteText(id < 0 ? default : columns.Text(id).Utf8(ordinal), buffer, ref at);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[at..], (uint)XxHash64.Hash(buffer[..at]));
        GC.KeepAlive(columns);
        return at + sizeof(uint);
    }

    /// <summary>Whether it is a whole cursor of an earlier version whose order is not that of today.</summary>
    public static bool IsOutdated(ReadOnlySpan<byte> content) => IsWhole(content) && content[1] == (Descending | WithValue);

    public static bool TryRead(ReadOnlySpan<byte> content, out CursorContent read)
    {
        read = default;
        if (!IsWhole(content) || content[1] is not (0 or Descending or WithValue or (Descending | WithValue | AscendingTies)))
        {
            return false;
        }

        read.IsDescending = (content[1] & Descending) != 0;
        read.HasValue = (content[1] & WithValue) != 0;
        read.Kind = (TaskFieldKind)content[2];
        ReadOnlySpan<byte> rest = content[3..^4];
        if (!TruncatedKey.TryRead(ref rest, out TruncatedKey order))
        {
            return false;
        }

        read.Order = order;
        if (read.HasValue)
        {
            if (rest.Length < sizeof(long))
            {
                return false;
            }

            read.Number = BinaryPrimitives.ReadInt64LittleEndian(rest);
            rest = rest[sizeof(long)..];
            if (!TruncatedKey.TryRead(ref rest, out TruncatedKey text))
            {
                return false;
            }

            read.Text = text;
        }

        bool isComplete = TruncatedKey.TryRead(ref rest, out TruncatedKey id) && rest.IsEmpty;
        read.Id = id;
        return isComplete;
    }

    private static bool IsWhole(ReadOnlySpan<byte> content) =>
        content.Length is >= 8 and <= MaxLength && content[0] == Version
        && BinaryPrimitives.ReadUInt32LittleEndian(content[^4..]) == (uint)XxHash64.Hash(content[..^4]);

    private static void WriteText(string text, Span<byte> buffer, ref int at)
    {
        int capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = capacity <= 512 ? stackalloc byte[512] : new byte[capacity];
        WriteText(utf8[..Encoding.UTF8.GetBytes(text, utf8)], buffer, ref at);
    }

    private static void WriteText(ReadOnlySpan<byte> text, Span<byte> buffer, ref int at) =>
        at += TruncatedKey.Write(text, buffer[at..], MaxText);
}
