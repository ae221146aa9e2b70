using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks with a value in a field, or (value null) with any.</summary>
internal sealed class FieldFilter(string field, string? value) : LeafFilter
{
    private readonly byte[]? _wanted = value is null ? null : ExactUtf8.Of(value);

    private FieldUse Use => value is null ? FieldUse.Any : FieldUse.Value;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => value is null
        ? Visitor(visitor).VisitHasAny(field)
        : Visitor(visitor).VisitField(field, value);

    public override string ToString() =>
        value is null ? $"has {FilterText.Subject(field)}" : $"{FilterText.Subject(field)} = {FilterText.Quoted(value)}";

    internal override FieldProblem? ProblemIn(Snapshot snapshot) =>
        snapshot.Bindings.Find<ResolvedFilter>(this, 0) is null ? FieldLookup.Problem(snapshot.Columns, field, Use) : null;

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        int number = FieldLookup.AddSections(columns, sections, field);
        TaskFieldKind? kind = number < 0 ? null : columns.Fields.Fields[number].Kind;
        switch (kind)
        {
            case TaskFieldKind.Name or TaskFieldKind.NameList:
                FieldSections.AddNames(sections, number);
                if (value is not null)
                {
                    sections.Add(SectionKind.ValueSpellings, number);
                }

                break;
            case TaskFieldKind.Text:
                sections.Add(SectionKind.Text, number);
                break;
            case TaskFieldKind.Date when value is null:
                sections.Add(SectionKind.Date, number).Add(SectionKind.Sort, number);
                break;
            case TaskFieldKind.Number when value is null:
                sections.Add(SectionKind.Number, number).Add(SectionKind.Sort, number);
                break;
            case TaskFieldKind.Dependencies when value is null:
                sections.Add(SectionKind.Dependencies).Add(SectionKind.UnresolvedDependencies);
                break;
            default:
                break;
        }
    }

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        IndexColumns columns = snapshot.Columns;
        FieldTarget target = FieldLookup.Of(columns, field, Use);
        int number = target.Number;
        switch (target.Kind)
        {
            case TaskFieldKind.Name or TaskFieldKind.NameList:
                int code = value is null ? columns.Postings(number).AnyValue : columns.CodeOf(number, value);
                return code < 0 ? ResolvedFilter.Nothing() : ResolvedFilter.OfPosting(snapshot, number, code);
            case null:
                return number < 0 || (value is not null && _wanted is null)
                    ? ResolvedFilter.Nothing()
                    : ResolvedFilter.Scan(snapshot, target.Code, snapshot.TaskCount / 20.0, FilterEstimate.TextCost, "scan of keys outside the schema, once");
            case TaskFieldKind.Text:
                _ = columns.Text(number);
                return value is not null && _wanted is not { Length: > 0 }
                    ? ResolvedFilter.Nothing()
                    : ResolvedFilter.Scan(
                        snapshot, number, value is null ? snapshot.TaskCount / 2.0 : snapshot.TaskCount / 100.0, FilterEstimate.TextCost / 5, "scan of a text, once");
            case TaskFieldKind.Date or TaskFieldKind.Number:
                int count = columns.Sort(number).PresentCount;
                return ResolvedFilter.Scan(snapshot, number, count, FilterEstimate.ColumnCost, "scan of a column, once", count);
            default:
                return ResolvedFilter.Scan(snapshot, number, snapshot.TaskCount / 2.0, FilterEstimate.ColumnCost, "scan of the graph, once");
        }
    }

    protected override bool Matches(IndexColumns columns, int target, int ordinal)
    {
        if (target < 0)
        {
            return columns.Others.Has(ordinal, ~target, _wanted, anyValue: value is null);
        }

        return columns.Fields.Fields[target].Kind switch
        {
            TaskFieldKind.Text => value is null ? !columns.Text(target).IsEmpty(ordinal) : columns.Text(target).Utf8(ordinal).SequenceEqual(_wanted),
            TaskFieldKind.Date => columns.Date(target).Ticks[ordinal] != IndexFormat.AbsentValue,
            TaskFieldKind.Number => columns.Number(target).Values[ordinal] != IndexFormat.AbsentValue,
            _ => columns.Dependencies.Row(ordinal).Count + columns.Unresolved.Row(ordinal).Count > 0,
        };
    }
}
