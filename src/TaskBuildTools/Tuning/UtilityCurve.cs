namespace TaskBuildTools.Tuning;

/// <summary>
/// What a cache level of each size would have saved, in the time that misses cost, over some lookups. Sizes are in bands: a
/// twentieth of what both levels hold together. Not thread-safe.
/// </summary>
internal sealed class UtilityCurve
{
    /// <summary>Bands in all memory there is.</summary>
    public const int WholeMemory = 20;

    /// <summary>Bands that are followed: nine tenths of twice the memory.</summary>
    public const int Bands = 36;

    private readonly double[] _saved = new double[Bands + 1];
    private readonly double[] _squares = new double[Bands + 1];

    /// <summary>Lookups that were followed, those of which the cost is not known included.</summary>
    public double Lookups { get; private set; }

    /// <summary>What all lookups would have cost without a cache, scaled to all keys.</summary>
    public double Total { get; private set; }

    /// <summary>What they did cost with the cache as it was, scaled to all keys.</summary>
    public double Paid { get; private set; }

    /// <summary>Takes in one lookup.</summary>
    /// <param name="band">Where its key was; <see cref="Bands"/> for nowhere.</param>
    /// <param name="cost">What a miss costs.</param>
    /// <param name="isHit">Whether the cache itself had it.</param>
    /// <param name="scale">How many lookups it stands for.</param>
    public void Add(int band, double cost, bool isHit, double scale)
    {
        Lookups++;
        cost *= scale;
        Total += cost;
        Paid += isHit ? 0 : cost;
        _saved[band] += cost;
        _squares[band] += cost * cost;
    }

    /// <summary>Takes in what another one saw.</summary>
    public void Add(UtilityCurve other)
    {
        Lookups += other.Lookups;
        Total += other.Total;
        Paid += other.Paid;
        for (int band = 0; band <= Bands; band++)
        {
            _saved[band] += other._saved[band];
            _squares[band] += other._squares[band];
        }
    }

    /// <summary>Gives old lookups less weight.</summary>
    public void Fade(double factor)
    {
        Lookups *= factor;
        Total *= factor;
        Paid *= factor;
        for (int band = 0; band <= Bands; band++)
        {
            _saved[band] *= factor;
            _squares[band] *= factor;
        }
    }

    /// <summary>What a level of so many bands would have saved.</summary>
    public double Saved(int bands)
    {
        double saved = 0;
        for (int band = 0; band < Math.Min(bands, Bands); band++)
        {
            saved += _saved[band];
        }

        return saved;
    }

    /// <summary>The variance of the difference between two sizes: each lookup comes or does not come by chance.</summary>
    public double VarianceBetween(int one, int other)
    {
        double variance = 0;
        for (int band = Math.Min(one, other); band < Math.Min(Math.Max(one, other), Bands); band++)
        {
            variance += _squares[band];
        }

        return variance;
    }
}
