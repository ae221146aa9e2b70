using System.Buffers;
using System.Text;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks with a text somewhere in a field, case aside. The empty text is in every value.</summary>
internal sealed class ContainsFilter(string field, string text) : LeafFilter
{
    private const int SmallText = 512;

    private readonly bool _isPossible = ExactUtf8.Of(text) is not null;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitContains(field, text);

    public override string ToString() => $"{FilterText.Subject(field)} contains {FilterText.Quoted(text)}";

    internal override FieldProblem? ProblemIn(Snapshot snapshot) =>
        snapshot.Bindings.Find<ResolvedFilter>(this, 0) is null ? FieldLookup.Problem(snapshot.Columns, field, FieldUse.Value) : null;

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        int number = FieldLookup.AddSections(columns, sections, field);
        switch (number < 0 ? (TaskFieldKind?)null : columns.Fields.Fields[number].Kind)
        {
            case TaskFieldKind.Text:
                sections.Add(SectionKind.Text, number);
                break;
            case TaskFieldKind.Name or TaskFieldKind.NameList:
                FieldSections.AddNames(sections, number);
                break;
            default:
                break;
        }
    }

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        IndexColumns columns = snapshot.Columns;
        FieldTarget target = FieldLookup.Of(columns, field, FieldUse.Value);
        double rows = snapshot.TaskCount / 50.0;
        switch (target.Kind)
        {
            case null when target.Number >= 0 && _isPossible:
                return ResolvedFilter.Scan(snapshot, target.Code, rows, FilterEstimate.TextCost, "scan of keys outside the schema, once");
            case TaskFieldKind.Text when _isPossible:
                _ = columns.Text(target.Number);
                return ResolvedFilter.Scan(snapshot, target.Number, rows, FilterEstimate.TextCost, "scan of a text, once");
            case TaskFieldKind.Name or TaskFieldKind.NameList when _isPossible:
                return OfNames(snapshot, target.Number);
            default:
                return ResolvedFilter.Nothing();
        }
    }

    protected override bool Matches(IndexColumns columns, int target, int ordinal)
    {
        if (target >= 0)
        {
            return IsIn(columns.Text(target).Utf8(ordinal));
        }

        return columns.Others.TryGetUtf8(ordinal, ~target, out ReadOnlySpan<byte> value) && IsIn(value);
    }

    private ResolvedFilter OfNames(Snapshot snapshot, int number)
    {
        IndexColumns columns = snapshot.Columns;
        StringColumn values = columns.Name(number).Values;
        PostingTable postings = columns.Postings(number);
        var words = new ulong[FilterChunk.TotalWords(snapshot)];
        for (int code = 0; code < values.Count; code++)
        {
            if (!IsIn(values.Utf8(code)))
            {
                continue;
            }

            Posting posting = postings[code];
            for (int first = 0; first < words.Length; first += FilterChunk.MaxWords)
            {
                FilterChunk chunk = FilterChunk.At(snapshot, first, now: 0);
                chunk.Or(posting, words.AsSpan(first, chunk.WordCount));
            }
        }

        GC.KeepAlive(columns);
        return ResolvedFilter.OfWords(snapshot, words, "union of the names, once");
    }

    private bool IsIn(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return false;
        }

        char[]? rented = null;
        Span<char> letters = utf8.Length <= SmallText ? stackalloc char[SmallText] : (rented = ArrayPool<char>.Shared.Rent(utf8.Length));
        int length = Encoding.UTF8.GetChars(utf8, letters);
        bool isIn = MemoryExtensions.Contains(letters[..length], text, StringComparison.OrdinalIgnoreCase);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isIn;
    }
}
