using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>
/// The tasks with a value in a field, or (value null) with any. What field and value are in a snapshot is looked up once and
/// remembered for the last snapshot used.
/// </summary>
internal sealed class FieldFilter(string field, string? value) : TaskFilter(1)
{
    private FieldBinding? _binding;

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        FieldBinding binding = Bind(chunk);
        if (binding.Words is { } bitmap)
        {
            bitmap.AsSpan(chunk.FirstWord, chunk.WordCount).CopyTo(words);
        }
        else if (binding.Code < 0)
        {
            words.Clear();
        }
        else
        {
            chunk.Fill(chunk.Columns.Postings(binding.Field)[binding.Code], words);
        }
    }

    internal override void And(FilterChunk chunk, Span<ulong> words)
    {
        FieldBinding binding = Bind(chunk);
        if (binding.Code >= 0)
        {
            Posting posting = chunk.Columns.Postings(binding.Field)[binding.Code];
            if (posting.IsBitmap)
            {
                WordOperations.And(words, posting.Words.Slice(chunk.FirstWord, chunk.WordCount));
                return;
            }
        }

        base.And(chunk, words);
    }

    internal override void Or(FilterChunk chunk, Span<ulong> words)
    {
        FieldBinding binding = Bind(chunk);
        if (binding.Words is { } bitmap)
        {
            WordOperations.Or(words, bitmap.AsSpan(chunk.FirstWord, chunk.WordCount));
        }
        else if (binding.Code >= 0)
        {
            chunk.Or(chunk.Columns.Postings(binding.Field)[binding.Code], words);
        }
    }

    private FieldBinding Bind(FilterChunk chunk)
    {
        FieldBinding? binding = _binding;
        if (binding is null || binding.SnapshotId != chunk.Snapshot.Id)
        {
            _binding = binding = FieldBinding.Of(chunk.Snapshot, field, value);
        }

        return binding;
    }
}
