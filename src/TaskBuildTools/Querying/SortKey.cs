namespace TaskBuildTools.Querying;

/// <summary>Where a task stands, or would stand, in an order of one snapshot: by its value, and among equal values by its ordinal.</summary>
internal ref struct SortKey
{
    /// <summary>Whether the task has a value in the field.</summary>
    public bool HasValue { get; init; }

    /// <summary>The value of a date, a number or a name (its code).</summary>
    public long Number { get; init; }

    /// <summary>The value of a text.</summary>
    public ReadOnlySpan<byte> Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is only how the text begins, and the rest is not known.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>What a text that begins with the prefix counts as, compared with it: 1 or -1.</summary>
    public int PrefixOrder { get; init; }

    /// <summary>The ordinal of the task or, if it is not there, of the first task with a larger id.</summary>
    public int Ordinal { get; init; }

    /// <summary>Whether the task is there.</summary>
    public bool IsThere { get; init; }

    /// <summary>Whether it stands before all tasks with <see cref="Number"/>, which is not its own value.</summary>
    public bool IsBeforeNumber { get; init; }

    /// <summary>Compares the value of a task that is there with that of any key, both with a value.</summary>
    public readonly int CompareValueTo(SortKey other)
    {
        int order = Number.CompareTo(other.Number);
        if (order != 0)
        {
            return order;
        }

        if (other.IsBeforeNumber)
        {
            return 1;
        }

        return other.IsPrefix && Text.StartsWith(other.Text) ? other.PrefixOrder : Text.SequenceCompareTo(other.Text);
    }
}
