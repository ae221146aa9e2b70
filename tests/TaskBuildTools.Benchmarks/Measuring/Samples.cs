namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>Repeated measurements of one subject, in nanoseconds or bytes.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    public void Add(TimeSpan elapsed) => _values.Add(elapsed.TotalNanoseconds);

    /// <summary>Median and quartiles, each interpolated between the two nearest values.</summary>
    public Measurement ToMeasurement(string suite, string question, int tasks, string subject, Role role, string unit = "ns") =>
        new(suite, question, tasks, subject, role, unit, Quantile(0.5), Quantile(0.25), Quantile(0.75), _values.Count);

    private double Quantile(double part)
    {
        double[] sorted = [.. _values.Order()];
        double place = (sorted.Length - 1) * part;
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below) : sorted[below];
    }
}
