namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Tasks of one week and their hours in thousandths, while they are counted. Zero to begin with.</summary>
internal struct WeekSum
{
    public int Count;

    public Int128 Estimated;

    public Int128 Actual;

    public void Add(in WeekSum other)
    {
        Count += other.Count;
        Estimated += other.Estimated;
        Actual += other.Actual;
    }
}
