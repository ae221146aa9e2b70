namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>One row of the results: what one subject needed for one case.</summary>
/// <param name="Suite">Names the section and its file.</param>
/// <param name="Case">What was asked. Subjects of one case and size did the same work.</param>
/// <param name="Tasks">The size of the task set; 0 where none was used.</param>
/// <param name="Subject">Who did it.</param>
/// <param name="Role">What it is compared with.</param>
/// <param name="Unit"><c>ns</c>, <c>bytes</c>.</param>
/// <param name="Median">In that unit.</param>
/// <param name="Low">The lower quartile.</param>
/// <param name="High">The upper quartile.</param>
/// <param name="Count">How often it was measured; 0 for one that could not be, with a note.</param>
internal sealed record Measurement(
    string Suite, string Case, int Tasks, string Subject, Role Role, string Unit, double Median, double Low, double High, int Count)
{
    /// <summary>Managed bytes of one operation.</summary>
    public long? Allocated { get; init; }

    /// <summary>The case of the floor that it is measured by, where that is not its own.</summary>
    public string? FloorCase { get; init; }

    public string? Note { get; init; }
}
