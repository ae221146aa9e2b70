namespace TaskBuildTools.Querying;

/// <summary>What a <see cref="SortKey"/> says of a value, for a holder that outlives a call. Immutable.</summary>
internal sealed class PointKey
{
    private PointKey(SortKey key)
    {
        HasValue = key.HasValue;
        Number = key.Number;
        Text = key.Text.ToArray();
        IsPrefix = key.IsPrefix;
        PrefixOrder = key.PrefixOrder;
        IsBeforeNumber = key.IsBeforeNumber;
    }

    public bool HasValue { get; }

    public long Number { get; }

    public byte[] Text { get; }

    public bool IsPrefix { get; }

    public int PrefixOrder { get; }

    public bool IsBeforeNumber { get; }

    public static PointKey Of(SortKey key) => new(key);
}
