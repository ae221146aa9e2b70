using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>All rows, and what each is compared with.</summary>
internal sealed class Comparison(IReadOnlyList<Measurement> rows)
{
    public IReadOnlyList<Measurement> Rows => rows;

    /// <summary>The row of a subject, or null if it was not measured.</summary>
    public Measurement? Find(string suite, string question, int tasks, string subject) => rows.FirstOrDefault(row =>
        row.Suite == suite && row.Case == question && row.Tasks == tasks && row.Subject == subject && row.Count > 0);

    /// <summary>Ours by the floor, where there is one; else everybody by the reference of the case.</summary>
    public Measurement? OtherOf(Measurement row)
    {
        if (row.Count == 0 || row.Role is Role.Floor or Role.Reference)
        {
            return null;
        }

        return rows.FirstOrDefault(other => row.Role == Role.Ours && other.Role == Role.Floor && IsOf(other, row, row.FloorCase ?? row.Case))
            ?? rows.FirstOrDefault(other => other.Role == Role.Reference && IsOf(other, row, row.Case));
    }

    /// <summary>Null where there is nothing to compare with.</summary>
    public Ratio? RatioOf(Measurement row) => OtherOf(row) is { } other ? Ratio.Of(row, other) : null;

    private static bool IsOf(Measurement other, Measurement row, string question) =>
        other.Suite == row.Suite && other.Tasks == row.Tasks && other.Case == question && other.Count > 0;
}
