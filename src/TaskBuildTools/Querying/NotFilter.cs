namespace TaskBuildTools.Querying;

internal sealed class NotFilter(TaskFilter inner) : TaskFilter(inner.Depth + 1)
{
    public TaskFilter Inner => inner;

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        inner.Fill(chunk, words);
        WordOperations.Invert(words);
        chunk.Trim(words);
    }
}
