using System.Globalization;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The union of the statuses with a meaning; the tasks without a status belong to <see cref="StatusMeaning.None"/>.</summary>
internal sealed class MeaningFilter(StatusMeaning meaning) : TaskFilter(1)
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitMeaning(meaning);

    public override string ToString() => $"meaning = {meaning switch
    {
        StatusMeaning.None => "none",
        StatusMeaning.Open => "open",
        StatusMeaning.Active => "active",
        StatusMeaning.Blocked => "blocked",
        StatusMeaning.Closed => "closed",
        StatusMeaning.Cancelled => "cancelled",
        _ => ((int)meaning).ToString(CultureInfo.InvariantCulture),
    }}";

    internal override void AddSections(IndexColumns columns, SectionSet sections) => FieldSections.AddMeanings(columns, sections);

    internal override FilterEstimate Estimate(Snapshot snapshot)
    {
        IndexColumns columns = snapshot.Columns;
        int field = columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);
        if (field < 0)
        {
            return new FilterEstimate(meaning == StatusMeaning.None ? snapshot.TaskCount : 0, 1, "no status");
        }

        PostingTable postings = columns.Postings(field);
        StatusMeaning[] meanings = columns.StatusMeanings;
        double rows = meaning == StatusMeaning.None ? snapshot.TaskCount - postings.Count(postings.AnyValue) : 0;
        double cost = 1;
        for (int code = 0; code < meanings.Length; code++)
        {
            if (meanings[code] == meaning)
            {
                rows += postings.Count(code);
                cost++;
            }
        }

        return new FilterEstimate(rows, cost, "union of the statuses");
    }

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        IndexColumns columns = chunk.Columns;
        int field = columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);
        words.Clear();
        if (field < 0)
        {
            if (meaning == StatusMeaning.None)
            {
                All.Fill(chunk, words);
            }

            return;
        }

        PostingTable postings = columns.Postings(field);
        if (meaning == StatusMeaning.None)
        {
            chunk.Fill(postings[postings.AnyValue], words);
            WordOperations.Invert(words);
            chunk.Trim(words);
        }

        StatusMeaning[] meanings = columns.StatusMeanings;
        for (int code = 0; code < meanings.Length; code++)
        {
            if (meanings[code] == meaning)
            {
                chunk.Or(postings[code], words);
            }
        }
    }
}
