namespace TaskBuildTools.Authoring.Findings;

/// <summary>
/// The order in which findings are reported: by path (ordinal), place, id, key, message. Total, as far as a reader can
/// see, so that the sorted list does not depend on the order in which they were found. Thread-safe.
/// </summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    public static FindingOrder Instance { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int result = string.CompareOrdinal(x.Path, y.Path);
        result = result != 0 ? result : x.Span.Line.CompareTo(y.Span.Line);
        result = result != 0 ? result : x.Span.Column.CompareTo(y.Span.Column);
        result = result != 0 ? result : string.CompareOrdinal(x.Id, y.Id);
        result = result != 0 ? result : string.CompareOrdinal(x.Key, y.Key);
        return result != 0 ? result : string.CompareOrdinal(x.Message, y.Message);
    }
}
