namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>How far tasks are, while they are counted. Zero to begin with.</summary>
internal struct ProgressSum
{
    private int _open;
    private int _active;
    private int _onHold;
    private int _closed;
    private int _cancelled;
    private long _checklistDone;
    private long _checklistTotal;

    public readonly int Count => _open + _active + _onHold + _closed + _cancelled;

    public void AddStatus(StatusMeaning meaning, int count)
    {
        switch (meaning)
        {
            case StatusMeaning.Active:
                _active += count;
                break;
            case StatusMeaning.Blocked:
                _onHold += count;
                break;
            case StatusMeaning.Closed:
                _closed += count;
                break;
            case StatusMeaning.Cancelled:
                _cancelled += count;
                break;
            default:
                _open += count;
                break;
        }
    }

    public void AddChecklist(long done, long total)
    {
        _checklistDone += done;
        _checklistTotal += total;
    }

    public void Add(in ProgressSum other)
    {
        _open += other._open;
        _active += other._active;
        _onHold += other._onHold;
        _closed += other._closed;
        _cancelled += other._cancelled;
        AddChecklist(other._checklistDone, other._checklistTotal);
    }

    public readonly TaskProgress ToProgress() =>
        new(_open, _active, _onHold, _closed, _cancelled, _checklistDone, _checklistTotal);
}
