using TaskBuildTools.Format;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Estimated beside actual hours, while they are summed; in thousandths. Zero to begin with.</summary>
internal struct EffortSum
{
    private int _estimatedCount;
    private int _actualCount;
    private int _bothCount;
    private int _overrunCount;
    private Int128 _estimated;
    private Int128 _actual;
    private Int128 _bothEstimated;
    private Int128 _bothActual;
    private Int128 _absoluteVariance;

    /// <summary>Adds a task, whose hours may be absent.</summary>
    public void AddTask(long estimated, long actual)
    {
        bool hasEstimated = estimated != IndexFormat.AbsentValue;
        bool hasActual = actual != IndexFormat.AbsentValue;
        if (hasEstimated)
        {
            _estimatedCount++;
            _estimated += estimated;
        }

        if (hasActual)
        {
            _actualCount++;
            _actual += actual;
        }

        if (hasEstimated && hasActual)
        {
            _bothCount++;
            _bothEstimated += estimated;
            _bothActual += actual;
            _absoluteVariance += Int128.Abs((Int128)actual - estimated);
            _overrunCount += actual > estimated ? 1 : 0;
        }
    }

    public void Add(in EffortSum other)
    {
        _estimatedCount += other._estimatedCount;
        _actualCount += other._actualCount;
        _bothCount += other._bothCount;
        _overrunCount += other._overrunCount;
        _estimated += other._estimated;
        _actual += other._actual;
        _bothEstimated += other._bothEstimated;
        _bothActual += other._bothActual;
        _absoluteVariance += other._absoluteVariance;
    }

    public readonly bool IsEmpty => _estimatedCount + _actualCount == 0;

    public readonly TaskEffort ToEffort() => new(
        _estimatedCount,
        FixedPoint.ToDecimal(_estimated),
        _actualCount,
        FixedPoint.ToDecimal(_actual),
        _bothCount,
        FixedPoint.ToDecimal(_bothEstimated),
        FixedPoint.ToDecimal(_bothActual),
        _overrunCount,
        FixedPoint.ToDecimal(_absoluteVariance));
}
