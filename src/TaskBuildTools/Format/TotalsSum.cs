namespace TaskBuildTools.Format;

/// <summary>
/// Sums while they are made. Hours are summed in 128 bits and held at the largest number only at the end, so that the
/// order of the tasks, or the way they are shared among threads, never changes the result. Zero to begin with.
/// </summary>
internal struct TotalsSum
{
    private uint _count;
    private uint _ready;
    private uint _blocked;
    private long _checklistDone;
    private long _checklistTotal;
    private Int128 _estimated;
    private Int128 _actual;

    public readonly uint Count => _count;

    public void AddTask(bool isReady, bool isBlocked, long estimatedThousandths, long actualThousandths, int checklistDone, int checklistTotal)
    {
        _count++;
        _ready += isReady ? 1u : 0;
        _blocked += isBlocked ? 1u : 0;
        _estimated += estimatedThousandths;
        _actual += actualThousandths;
        _checklistDone += checklistDone;
        _checklistTotal += checklistTotal;
    }

    public void Add(in TotalsSum other)
    {
        _count += other._count;
        _ready += other._ready;
        _blocked += other._blocked;
        _estimated += other._estimated;
        _actual += other._actual;
        _checklistDone += other._checklistDone;
        _checklistTotal += other._checklistTotal;
    }

    public readonly StoredTotals ToStored() => new()
    {
        Count = _count,
        Ready = _ready,
        Blocked = _blocked,
        EstimatedThousandths = FixedPoint.Saturate(_estimated),
        ActualThousandths = FixedPoint.Saturate(_actual),
        ChecklistDone = _checklistDone,
        ChecklistTotal = _checklistTotal,
    };
}
