namespace TaskBuildTools.Querying;

internal sealed class ConstantFilter(bool matches) : TaskFilter(1)
{
    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        words.Fill(matches ? ulong.MaxValue : 0);
        chunk.Trim(words);
    }
}
