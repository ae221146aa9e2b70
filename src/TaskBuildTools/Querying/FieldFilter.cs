using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>The tasks with a value in a field, or (value null) with any.</summary>
internal sealed class FieldFilter(string field, string? value) : BoundFilter
{
    private readonly byte[]? _wanted = value is null ? null : ExactUtf8.Of(value);

    public override string ToString() =>
        value is null ? $"has {FilterText.Field(field)}" : $"{FilterText.Field(field)} = {FilterText.Quoted(value)}";

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Fields);
        int number = columns.Fields.Find(field);
        TaskFieldKind? kind = number < 0 ? null : columns.Fields.Fields[number].Kind;
        if (kind is TaskFieldKind.Name or TaskFieldKind.NameList)
        {
            FieldSections.AddNames(sections, number);
        }
        else if (kind is null)
        {
            sections.Add(SectionKind.OtherKeys).Add(SectionKind.OtherValues).Add(SectionKind.OtherKeyOfValue);
        }
        else if (kind == TaskFieldKind.Text)
        {
            sections.Add(SectionKind.Text, number);
        }
        else if (value is null && kind is TaskFieldKind.Date)
        {
            sections.Add(SectionKind.Date, number).Add(SectionKind.Sort, number);
        }
        else if (value is null && kind is TaskFieldKind.Number)
        {
            sections.Add(SectionKind.Number, number).Add(SectionKind.Sort, number);
        }
        else if (value is null)
        {
            sections.Add(SectionKind.Dependencies).Add(SectionKind.UnresolvedDependencies);
        }
    }

    protected override FilterBinding Bind(Snapshot snapshot, long now)
    {
        IndexColumns columns = snapshot.Columns;
        int number = columns.Fields.Find(field);
        TaskFieldKind? kind = number < 0 ? null : columns.Fields.Fields[number].Kind;
        switch (kind)
        {
            case TaskFieldKind.Name or TaskFieldKind.NameList:
                int code = value is null ? columns.Postings(number).AnyValue : columns.Name(number).CodeOf(value);
                return code < 0 ? FilterBinding.Nothing() : FilterBinding.OfPosting(snapshot, number, code);
            case null:
                int key = columns.Others.Find(field);
                return key < 0 || (value is not null && _wanted is null)
                    ? FilterBinding.Nothing()
                    : FilterBinding.Scan(snapshot, key, snapshot.TaskCount / 20.0, FilterEstimate.TextCost, "scan of keys outside the schema, once");
            case TaskFieldKind.Text:
                _ = columns.Text(number);
                return value is not null && _wanted is not { Length: > 0 }
                    ? FilterBinding.Nothing()
                    : FilterBinding.Scan(
                        snapshot, number, value is null ? snapshot.TaskCount / 2.0 : snapshot.TaskCount / 100.0, FilterEstimate.TextCost / 5, "scan of a text, once");
            case TaskFieldKind.Date or TaskFieldKind.Number when value is null:
                int count = columns.Sort(number).PresentCount;
                return FilterBinding.Scan(snapshot, number, count, FilterEstimate.ColumnCost, "scan of a column, once", count);
            case TaskFieldKind.Dependencies when value is null:
                return FilterBinding.Scan(snapshot, number, snapshot.TaskCount / 2.0, FilterEstimate.ColumnCost, "scan of the graph, once");
            default:
                return FilterBinding.Nothing();
        }
    }

    protected override bool Matches(IndexColumns columns, int target, int ordinal)
    {
        TaskFieldKind? kind = columns.Fields.Find(field) < 0 ? null : columns.Fields.Fields[target].Kind;
        return kind switch
        {
            null => columns.Others.Has(ordinal, target, _wanted, anyValue: value is null),
            TaskFieldKind.Text => value is null ? !columns.Text(target).IsEmpty(ordinal) : columns.Text(target).Utf8(ordinal).SequenceEqual(_wanted),
            TaskFieldKind.Date => columns.Date(target).Ticks[ordinal] != IndexFormat.AbsentValue,
            TaskFieldKind.Number => columns.Number(target).Values[ordinal] != IndexFormat.AbsentValue,
            _ => columns.Dependencies.Row(ordinal).Count + columns.Unresolved.Row(ordinal).Count > 0,
        };
    }
}
