namespace TaskBuildTools.Tuning;

/// <summary>
/// Finds the batch size with the best throughput by hill climbing: it sets the present size beside its half or its double,
/// batch by batch in turn so that both meet the same conditions, and moves when two rounds agree that the other one is better
/// by more than chance explains. Where none is, it rests, twice as long each time. Thread-safe.
/// </summary>
internal sealed class BatchSizeClimber
{
    /// <summary>Half and double so often from the configured size: an eighth to eight times.</summary>
    public const int MaxSteps = 3;

    /// <summary>Batches of each of the two sizes in a round.</summary>
    private const int RoundLength = 8;

    private const int LongestRest = 256;
    private const int MaxSize = 1_000_000;
    private const double MinGain = 0.05;
    private const double Confidence = 3;

    private readonly Lock _lock = new();
    private readonly RunningMean[] _seen = new RunningMean[2 * MaxSteps + 1];
    private RunningMean _own;
    private RunningMean _other;
    private int _step;
    private int _direction = 1;
    private int _wins;
    private int _rest;
    private int _nextRest = RoundLength;

    public BatchSizeClimber(int configured) => Configured = configured;

    public int Configured { get; }

    /// <summary>How often the size has changed.</summary>
    public int Changes { get; private set; }

    /// <summary>The size that is best so far.</summary>
    public int Size
    {
        get
        {
            lock (_lock)
            {
                return SizeAt(_step);
            }
        }
    }

    /// <summary>The size for the next batch: the best so far, or one to compare it with.</summary>
    public int Next()
    {
        lock (_lock)
        {
            if (_rest > 0)
            {
                return SizeAt(_step);
            }

            TurnAwayFromTheEdge();
            // Whichever has been seen less often: not every batch that is begun is measured.
            return SizeAt(_other.Count <= _own.Count ? _step + _direction : _step);
        }
    }

    /// <summary>A batch was worked through. One that came out less than half as long as it should tells nothing.</summary>
    /// <param name="size">As <see cref="Next"/> gave it.</param>
    /// <param name="items">How many there were.</param>
    /// <param name="seconds">How long it took.</param>
    public void Completed(int size, int items, double seconds)
    {
        if (items < size / 2.0 || seconds <= 0)
        {
            return;
        }

        lock (_lock)
        {
            double secondsPerItem = seconds / items;
            for (int step = -MaxSteps; step <= MaxSteps; step++)
            {
                if (SizeAt(step) == size)
                {
                    _seen[step + MaxSteps].Add(secondsPerItem);
                    break;
                }
            }

            if (_rest > 0)
            {
                _rest--;
                return;
            }

            if (size == SizeAt(_step))
            {
                _own.Add(secondsPerItem);
            }
            else if (size == SizeAt(_step + _direction))
            {
                _other.Add(secondsPerItem);
            }

            if (_own.Count >= RoundLength && _other.Count >= RoundLength)
            {
                EndRound();
            }
        }
    }

    /// <summary>What each size that was tried has shown, smallest first.</summary>
    public BatchMeasurement[] Measurements()
    {
        lock (_lock)
        {
            return
            [
                .. Enumerable.Range(-MaxSteps, _seen.Length)
                    .Where(step => _seen[step + MaxSteps].Count > 0)
                    .Select(step => new BatchMeasurement(SizeAt(step), _seen[step + MaxSteps].Count, 1 / _seen[step + MaxSteps].Mean)),
            ];
        }
    }

    private void EndRound()
    {
        double gain = _own.Mean - _other.Mean;
        double deviation = Math.Sqrt(_own.VarianceOfMean + _other.VarianceOfMean);
        bool isBetter = gain >= MinGain * _own.Mean && gain >= Confidence * deviation;
        (_own, _other) = (default, default);
        if (!isBetter)
        {
            GiveUp();
        }
        else if (++_wins == 2)
        {
            _step += _direction;
            _wins = 0;
            _nextRest = RoundLength;
            Changes++;
        }
    }

    private void GiveUp()
    {
        _wins = 0;
        _direction = -_direction;
        _rest = _nextRest;
        _nextRest = Math.Min(LongestRest, _nextRest * 2);
    }

    private void TurnAwayFromTheEdge()
    {
        if (Math.Abs(_step + _direction) > MaxSteps || SizeAt(_step + _direction) == SizeAt(_step))
        {
            _direction = -_direction;
            (_own, _other, _wins) = (default, default, 0);
        }
    }

    private int SizeAt(int step) => step switch
    {
        >= 0 => (int)Math.Min(MaxSize, (long)Configured << Math.Min(step, MaxSteps)),
        _ => Math.Max(1, Configured >> Math.Min(-step, MaxSteps)),
    };
}
