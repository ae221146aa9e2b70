using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>One measurement in terms of another: of the medians, and as far apart as the quartiles of both let it be.</summary>
internal readonly record struct Ratio(double Median, double Low, double High)
{
    public static Ratio Of(Measurement row, Measurement other) =>
        new(row.Median / other.Median, row.Low / other.High, row.High / other.Low);

    public override string ToString() => $"{Quantity.Number(Median)} ({Quantity.Number(Low)}–{Quantity.Number(High)})";
}
