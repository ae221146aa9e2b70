namespace TaskBuildTools.Tuning;

/// <summary>Mean and variance of numbers that come one by one (Welford, Technometrics 4, 1962).</summary>
internal struct RunningMean
{
    private double _squares;

    public long Count { get; private set; }

    public double Mean { get; private set; }

    /// <summary>Of the mean itself, as the numbers are spread; endless for fewer than two.</summary>
    public readonly double VarianceOfMean => Count < 2 ? double.PositiveInfinity : _squares / (Count - 1) / Count;

    public void Add(double value)
    {
        Count++;
        double distance = value - Mean;
        Mean += distance / Count;
        _squares += distance * (value - Mean);
    }
}
