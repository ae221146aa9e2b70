using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>The union of the statuses with a meaning; the tasks without a status belong to <see cref="StatusMeaning.None"/>.</summary>
internal sealed class MeaningFilter(StatusMeaning meaning) : TaskFilter(1)
{
    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        IndexColumns columns = chunk.Columns;
        int field = columns.Fields.Find(StoredFieldRole.Status, TaskFieldKind.Name);
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
