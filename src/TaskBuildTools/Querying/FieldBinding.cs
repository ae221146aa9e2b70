using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>
/// What a field and a value are in one snapshot: a posting of a field of names (<see cref="Code"/> is not negative), or the
/// tasks themselves where the index keeps no postings, or nothing. Holds no reference to the snapshot.
/// </summary>
internal sealed class FieldBinding
{
    private FieldBinding(long snapshotId) => SnapshotId = snapshotId;

    public long SnapshotId { get; }

    public int Field { get; private init; }

    public int Code { get; private init; } = -1;

    public ulong[]? Words { get; private init; }

    public static FieldBinding Of(Snapshot snapshot, string field, string? value)
    {
        IndexColumns columns = snapshot.Columns;
        int number = columns.Fields.Find(field);
        TaskFieldKind? kind = number < 0 ? null : columns.Fields.Fields[number].Kind;
        if (kind is TaskFieldKind.Name or TaskFieldKind.NameList)
        {
            int code = value is null ? columns.Postings(number).AnyValue : columns.Name(number).CodeOf(value);
            return new FieldBinding(snapshot.Id) { Field = number, Code = code };
        }

        Func<int, bool>? matches = kind switch
        {
            null => MatchOther(columns, field, value),
            TaskFieldKind.Text => MatchText(columns.Text(number), value),
            TaskFieldKind.Date when value is null => ordinal => columns.Date(number)[ordinal] is not null,
            TaskFieldKind.Number when value is null => ordinal => columns.Number(number)[ordinal] is not null,
            TaskFieldKind.Dependencies when value is null => ordinal =>
                columns.Dependencies.Row(ordinal).Count + columns.Unresolved.Row(ordinal).Count > 0,
            _ => null,
        };
        return new FieldBinding(snapshot.Id) { Words = matches is null ? null : Collect(columns, matches) };
    }

    private static Func<int, bool> MatchText(StringColumn column, string? value)
    {
        if (value is null)
        {
            return ordinal => !column.IsEmpty(ordinal);
        }

        byte[] wanted = ExactUtf8.Of(value) ?? [];
        return ordinal => wanted.Length > 0 && column.Utf8(ordinal).SequenceEqual(wanted);
    }

    private static Func<int, bool>? MatchOther(IndexColumns columns, string field, string? value)
    {
        OtherFields others = columns.Others;
        int key = others.Find(field);
        if (key < 0 || ExactUtf8.Of(value ?? "") is not { } wanted)
        {
            return null;
        }

        return ordinal => others.Has(ordinal, key, wanted, anyValue: value is null);
    }

    private static ulong[] Collect(IndexColumns columns, Func<int, bool> matches)
    {
        var words = new ulong[IndexFormat.WordCount(columns.TaskCount)];
        for (int ordinal = 0; ordinal < columns.TaskCount; ordinal++)
        {
            if (matches(ordinal))
            {
                words[ordinal >> 6] |= 1UL << (ordinal & 63);
            }
        }

        GC.KeepAlive(columns);
        return words;
    }
}
