namespace TaskBuildTools;

/// <summary>A text is not that of a filter: where it stops being one, and what would go on there. Immutable and thread-safe.</summary>
public sealed class TaskFilterFormatException : FormatException
{
    internal TaskFilterFormatException(int offset, string expected, string found)
        : base($"The text is no filter at offset {offset.ToString(System.Globalization.CultureInfo.InvariantCulture)}: expected {expected} but found {found}.")
    {
        Offset = offset;
        Expected = expected;
    }

    /// <summary>Where, as the number of characters before it (UTF-16); the length of the text where it ends too early.</summary>
    public int Offset { get; }

    /// <summary>What would go on there, such as <c>a filter</c> or <c>until</c>.</summary>
    public string Expected { get; }
}
