using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TaskBuildTools.Format;
using TaskBuildTools.Json;

namespace TaskBuildTools;

/// <summary>
/// A value of a field of names, such as the status <c>todo</c>: what <see cref="TaskRef.Status"/> and <see cref="TaskRef.Priority"/>
/// give, and what the names of the generated code are. It is a filter and a value at once: it converts to the
/// <see cref="TaskFilter"/> for the tasks that have it (<c>Status.Todo &amp; Priority.High</c>) and to its text, which edits take
/// (<c>edit.SetStatus(Status.Todo)</c>), and it equals the same value of the same field, of whichever index.
/// </summary>
/// <remarks>
/// <para>
/// Statuses and priorities compare in the order of the schema, so that sorting by <see cref="TaskRef.Priority"/> goes from the
/// lowest to the highest and <c>task.Priority &gt;= Priority.High</c> says what it seems to. Values of other fields, and those that
/// no schema lists, compare by their UTF-8 bytes, after those that one lists.
/// </para>
/// <para>
/// A <c>switch</c> needs constants. A <c>switch</c> statement takes texts as they are
/// (<c>switch (task.Status) { case Status.Names.Todo: ... }</c>), a <c>switch</c> expression those of <see cref="Name"/>
/// (<c>task.Status?.Name switch { Status.Names.Todo =&gt; ... }</c>).
/// </para>
/// <para>Immutable and thread-safe. It keeps no index alive. Written as JSON it is its text.</para>
/// </remarks>
[JsonConverter(typeof(TaskFieldValueJsonConverter))]
public sealed class TaskFieldValue : IEquatable<TaskFieldValue>, IComparable<TaskFieldValue>, IComparable
{
    private readonly string[]? _valuesInOrder;
    private readonly int _place = int.MaxValue;
    private readonly bool _fieldMayBeMissing;
    private TaskFilter? _filter;

    /// <summary>Names a value, which an index may or may not have.</summary>
    /// <param name="field">The canonical name of a field of names, such as <c>status</c>.</param>
    /// <param name="name">The canonical value, such as <c>todo</c>.</param>
    /// <param name="order">Its place among the values that the schema lists, from 0; null where it lists none. An index that is asked has the last word.</param>
    /// <param name="fieldMayBeMissing">Whether its filter matches nothing in an index without the field, instead of being refused there.</param>
    public TaskFieldValue(string field, string name, int? order = null, bool fieldMayBeMissing = false)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(name);
        (Field, Name, _place, _fieldMayBeMissing) = (field, name, order ?? int.MaxValue, fieldMayBeMissing);
    }

    /// <summary>A value of an index whose schema lists the values of the field, or does not (null).</summary>
    internal TaskFieldValue(string field, string name, string[]? valuesInOrder, int place)
    {
        (Field, Name, _valuesInOrder) = (field, name, valuesInOrder);
        _place = valuesInOrder is null ? int.MaxValue : place;
    }

    /// <summary>The canonical name of the field.</summary>
    public string Field { get; }

    /// <summary>The value as text, in the canonical spelling.</summary>
    public string Name { get; }

    /// <summary>The tasks that have the value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TaskFilter?(TaskFieldValue? value) => value?.ToTaskFilter();

    /// <summary>The text of the value; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator string?(TaskFieldValue? value) => value?.Name;

    /// <summary>Tasks that have both values.</summary>
    public static TaskFilter operator &(TaskFieldValue left, TaskFieldValue right) => BitwiseAnd(left, right);

    /// <summary>Tasks that have at least one of the values.</summary>
    public static TaskFilter operator |(TaskFieldValue left, TaskFieldValue right) => BitwiseOr(left, right);

    /// <summary>Tasks that do not have the value.</summary>
    public static TaskFilter operator !(TaskFieldValue value) => LogicalNot(value);

    /// <summary>Whether both are the same value of the same field, by their texts.</summary>
    public static bool operator ==(TaskFieldValue? left, TaskFieldValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ in their text or their field.</summary>
    public static bool operator !=(TaskFieldValue? left, TaskFieldValue? right) => !(left == right);

    /// <summary>Whether the text of the value is this one.</summary>
    public static bool operator ==(TaskFieldValue? left, string? right) => left?.Name == right;

    /// <summary>Whether the text of the value is another one.</summary>
    public static bool operator !=(TaskFieldValue? left, string? right) => left?.Name != right;

    /// <summary>Whether the text of the value is this one.</summary>
    public static bool operator ==(string? left, TaskFieldValue? right) => left == right?.Name;

    /// <summary>Whether the text of the value is another one.</summary>
    public static bool operator !=(string? left, TaskFieldValue? right) => left != right?.Name;

    /// <summary>Whether the left value comes first; false where one is missing.</summary>
    public static bool operator <(TaskFieldValue? left, TaskFieldValue? right) => left is not null && right is not null && left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes first or is the same; false where one is missing.</summary>
    public static bool operator <=(TaskFieldValue? left, TaskFieldValue? right) => left is not null && right is not null && left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes last; false where one is missing.</summary>
    public static bool operator >(TaskFieldValue? left, TaskFieldValue? right) => right < left;

    /// <summary>Whether the left value comes last or is the same; false where one is missing.</summary>
    public static bool operator >=(TaskFieldValue? left, TaskFieldValue? right) => right <= left;

    /// <summary>Tasks that have both values; the same as <c>&amp;</c>.</summary>
    public static TaskFilter BitwiseAnd(TaskFieldValue left, TaskFieldValue right) => (TaskFilter)left & right;

    /// <summary>Tasks that have at least one of the values; the same as <c>|</c>.</summary>
    public static TaskFilter BitwiseOr(TaskFieldValue left, TaskFieldValue right) => (TaskFilter)left | right;

    /// <summary>Tasks that do not have the value; the same as <c>!</c>.</summary>
    public static TaskFilter LogicalNot(TaskFieldValue value) => !(TaskFilter)value;

    /// <summary>The tasks that have the value. Made at the first use, and the same object from then on.</summary>
    public TaskFilter ToTaskFilter() => _filter ?? Interlocked.CompareExchange(ref _filter, MakeFilter(), null) ?? _filter;

    /// <summary>
    /// Where the value stands among those of its field: in the order of the schema, then by its UTF-8 bytes. Where one of the two
    /// is of an index, both are placed by the schema of that index; two of different indexes are placed by their own.
    /// </summary>
    public int CompareTo(TaskFieldValue? other)
    {
        if (other is null)
        {
            return 1;
        }

        int compared = string.CompareOrdinal(Field, other.Field);
        if (compared == 0)
        {
            compared = PlaceBeside(other).CompareTo(other.PlaceBeside(this));
        }

        return compared != 0 ? compared : Utf8Order.Instance.Compare(Name, other.Name);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TaskFieldValue other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(TaskFieldValue)} cannot be compared with a {obj.GetType()}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(TaskFieldValue? other) => other is not null && (ReferenceEquals(this, other) || (Name == other.Name && Field == other.Field));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TaskFieldValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Name);

    /// <summary>The value as text; the same as <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    private int PlaceBeside(TaskFieldValue other)
    {
        if (_valuesInOrder is not null || other._valuesInOrder is not { } values)
        {
            return _place;
        }

        int place = Array.IndexOf(values, Name);
        return place < 0 ? int.MaxValue : place;
    }

    private TaskFilter MakeFilter()
    {
        TaskFilter filter = TaskFilter.Field(Field, Name);
        return _fieldMayBeMissing ? filter.IfFieldsExist() : filter;
    }
}
