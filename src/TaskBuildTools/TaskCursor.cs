using System.Buffers.Text;
using System.Text.Json.Serialization;
using TaskBuildTools.Format;
using TaskBuildTools.Json;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools;

/// <summary>
/// A place in an ordered query, for the next page. It holds the order and the value and the id of a task, so that it still
/// leads on in a newer snapshot, also where that task was deleted or changed. The default value stands before all tasks.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A cursor of a page refers to its snapshot and so keeps it in memory; keep or send the text (<see cref="ToString"/>)
/// instead. No task whose value stays the same is repeated or skipped. (One exception: titles that agree in more than 256
/// bytes. If the very task that the cursor stands at is deleted or renamed, those that begin like it are repeated.)
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<TaskCursor>))]
public readonly struct TaskCursor : IEquatable<TaskCursor>, IParsable<TaskCursor>
{
    private const int MaxTextLength = CursorContent.MaxLength / 3 * 4 + 4;

    private readonly Snapshot? _snapshot;
    private readonly int _ordinal;
    private readonly int _field;
    private readonly bool _isDescending;
    private readonly SortStep[]? _then;
    private readonly byte[]? _content;

    internal TaskCursor(Snapshot snapshot, int ordinal, int field, bool isDescending, SortStep[] then)
    {
        _snapshot = snapshot;
        _ordinal = ordinal;
        _field = field;
        _isDescending = isDescending;
        _then = then;
    }

    private TaskCursor(byte[] content) => _content = content;

    /// <summary>Reads the text of a cursor.</summary>
    /// <exception cref="FormatException">It is not the text of a cursor, was cut or changed, or is of an earlier version with another order.</exception>
    public static TaskCursor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParse(text, out TaskCursor cursor))
        {
            return cursor;
        }

        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        throw new FormatException(TryDecode(text, buffer, out int length) && CursorContent.IsOutdated(buffer[..length])
            ? "This cursor was made by an earlier version, whose descending order ordered ties in another way. Begin with the first page again."
            : "This is not the text of a cursor, or it was cut or changed on its way. Begin with the first page again.");
    }

    /// <summary>Reads the text of a cursor, if it is one.</summary>
    public static bool TryParse(string? text, out TaskCursor cursor)
    {
        cursor = default;
        if (string.IsNullOrEmpty(text))
        {
            return text is not null;
        }

        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        if (!TryDecode(text, buffer, out int length) || !CursorContent.TryRead(buffer[..length], out _))
        {
            return false;
        }

        cursor = new TaskCursor(buffer[..length].ToArray());
        return true;
    }

    static TaskCursor IParsable<TaskCursor>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TaskCursor>.TryParse(string? s, IFormatProvider? provider, out TaskCursor result) => TryParse(s, out result);

    /// <summary>The text of the cursor: opaque, safe in a URL, at most some 1,100 characters, or 2,800 in an order of several keys; empty for the default value.</summary>
    public override string ToString()
    {
        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        return Base64Url.EncodeToString(Content(buffer));
    }

    /// <inheritdoc/>
    public bool Equals(TaskCursor other)
    {
        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        Span<byte> otherBuffer = stackalloc byte[CursorContent.MaxLength];
        return Content(buffer).SequenceEqual(other.Content(otherBuffer));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskCursor other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        return (int)XxHash64.Hash(Content(buffer));
    }

    /// <summary>Whether both stand at the same place of the same order.</summary>
    public static bool operator ==(TaskCursor left, TaskCursor right) => left.Equals(right);

    /// <summary>Whether they stand at different places, or in different orders.</summary>
    public static bool operator !=(TaskCursor left, TaskCursor right) => !left.Equals(right);

    /// <summary>The place behind the cursor.</summary>
    /// <exception cref="ArgumentException">The cursor belongs to another order.</exception>
    internal WalkStart StartIn(Snapshot snapshot, TaskOrder order, string parameter)
    {
        if (_snapshot is null && _content is null)
        {
            return default;
        }

        if (ReferenceEquals(_snapshot, snapshot) && _field == order.Field && _isDescending == order.IsDescending
            && _then.AsSpan().SequenceEqual(order.Then))
        {
            return WalkStart.Behind(order, _ordinal);
        }

        Span<byte> buffer = stackalloc byte[CursorContent.MaxLength];
        _ = CursorContent.TryRead(Content(buffer), out CursorContent content);
        return CursorResolution.StartBehind(order, content, parameter);
    }

    private static bool TryDecode(string text, Span<byte> buffer, out int length)
    {
        length = 0;
        return text.Length <= MaxTextLength && !text.AsSpan().ContainsAny(" \t\r\n") && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, buffer, out length);
    }

    private ReadOnlySpan<byte> Content(Span<byte> buffer)
    {
        if (_snapshot is null)
        {
            return _content;
        }

        int length = CursorContent.Write(TaskOrder.ForCursor(_snapshot, _field, _isDescending, _then ?? []), _ordinal, buffer);
        return buffer[..length];
    }
}
