using System.Buffers.Binary;
using System.Text;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>One key of the order of a cursor, and the value of its task: flags, kind, name of the field, and the value if there is one.</summary>
internal ref struct CursorKey
{
    public const byte Descending = 1;
    public const byte WithValue = 2;

    /// <summary>
    /// Beside <see cref="Descending"/> and <see cref="WithValue"/>: ids ascend among tasks of one value. Cursors without it are of
    /// earlier versions, where they descended, and would lead to another place now.
    /// </summary>
    public const byte AscendingTies = 4;

    public bool IsDescending { get; private set; }

    public bool HasValue { get; private set; }

    public TaskFieldKind Kind { get; private set; }

    /// <summary>The name of the field.</summary>
    public TruncatedKey Order { get; private set; }

    /// <summary>The value of a date or number; of a name, its place among the values.</summary>
    public long Number { get; private set; }

    /// <summary>The value of a text or name.</summary>
    public TruncatedKey Text { get; private set; }

    /// <summary>The kind of the values of a key.</summary>
    public static TaskFieldKind KindOf(IndexColumns columns, SortStep step) =>
        step.Field < 0 ? TaskFieldKind.Text : columns.Fields.Fields[step.Field].Kind;

    /// <summary>Writes the key at a place of an order, with the value of a task.</summary>
    /// <param name="order">The order.</param>
    /// <param name="place">Which key.</param>
    /// <param name="ordinal">The task.</param>
    /// <param name="maxName">How many bytes of a name are kept whole.</param>
    /// <param name="maxText">How many bytes of a text are kept whole.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="at">How many bytes of the buffer are used.</param>
    public static void Write(TaskOrder order, int place, int ordinal, int maxName, int maxText, Span<byte> buffer, ref int at)
    {
        IndexColumns columns = order.Columns;
        SortStep step = order.StepAt(place);
        SortKey key = order.KeyAt(place, ordinal);
        TaskFieldKind kind = KindOf(columns, step);
        buffer[at++] = (step.IsDescending, key.HasValue) switch
        {
            (true, true) => Descending | WithValue | AscendingTies,
            (true, false) => Descending,
            (false, true) => WithValue,
            _ => 0,
        };
        buffer[at++] = (byte)kind;
        WriteName(SortField.NameOf(columns, step.Field), maxName, buffer, ref at);
        if (!key.HasValue)
        {
            return;
        }

        BinaryPrimitives.WriteInt64LittleEndian(buffer[at..], key.Number);
        at += sizeof(long);
        at += kind == TaskFieldKind.Name
            ? TruncatedKey.Write(columns.Name(step.Field).Values.Utf8((int)key.Number), buffer[at..], maxName)
            : TruncatedKey.Write(key.Text, buffer[at..], maxText);
    }

    public static bool TryRead(scoped ref ReadOnlySpan<byte> rest, out CursorKey key)
    {
        key = default;
        if (rest.Length < 2 || rest[0] is not (0 or Descending or WithValue or (Descending | WithValue | AscendingTies)))
        {
            return false;
        }

        key.IsDescending = (rest[0] & Descending) != 0;
        key.HasValue = (rest[0] & WithValue) != 0;
        key.Kind = (TaskFieldKind)rest[1];
        rest = rest[2..];
        if (!TruncatedKey.TryRead(ref rest, out TruncatedKey order))
        {
            return false;
        }

        key.Order = order;
        if (!key.HasValue)
        {
            return true;
        }

        if (rest.Length < sizeof(long))
        {
            return false;
        }

        key.Number = BinaryPrimitives.ReadInt64LittleEndian(rest);
        rest = rest[sizeof(long)..];
        bool isComplete = TruncatedKey.TryRead(ref rest, out TruncatedKey text);
        key.Text = text;
        return isComplete;
    }

    private static void WriteName(string name, int maxName, Span<byte> buffer, ref int at)
    {
        int capacity = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> utf8 = capacity <= 512 ? stackalloc byte[512] : new byte[capacity];
        at += TruncatedKey.Write(utf8[..Encoding.UTF8.GetBytes(name, utf8)], buffer[at..], maxName);
    }
}
