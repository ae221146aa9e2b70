namespace TaskBuildTools.Querying;

/// <summary>All of some filters, or any of them. A chain of one operator is one level, however long.</summary>
internal sealed class CombinedFilter : TaskFilter
{
    private readonly bool _isAnd;
    private readonly TaskFilter[] _parts;

    private CombinedFilter(bool isAnd, TaskFilter[] parts)
        : base(parts.Max(part => part.Depth) + 1)
    {
        _isAnd = isAnd;
        _parts = parts;
    }

    public static CombinedFilter Of(bool isAnd, TaskFilter left, TaskFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new CombinedFilter(isAnd, [.. PartsOf(isAnd, left), .. PartsOf(isAnd, right)]);
    }

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        _parts[0].Fill(chunk, words);
        for (int i = 1; i < _parts.Length; i++)
        {
            if (!_isAnd)
            {
                _parts[i].Or(chunk, words);
            }
            else if (words.ContainsAnyExcept(0UL))
            {
                _parts[i].And(chunk, words);
            }
            else
            {
                return;
            }
        }
    }

    private static TaskFilter[] PartsOf(bool isAnd, TaskFilter filter) =>
        filter is CombinedFilter combined && combined._isAnd == isAnd ? combined._parts : [filter];
}
