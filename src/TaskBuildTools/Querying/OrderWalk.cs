namespace TaskBuildTools.Querying;

/// <summary>Goes through the tasks of a set in an order. Not thread-safe; the set must not be given back meanwhile.</summary>
internal struct OrderWalk
{
    private readonly TaskOrder _order;
    private readonly ResultSet _set;
    private int _position;
    private TieGroup _ties;

    public OrderWalk(in TaskOrder order, ResultSet set, WalkStart start)
    {
        _order = order;
        _set = set;
        _position = start.Position;
        if (order.HasTieKeys)
        {
            set.Ties.Begin(order, set, start);
        }
    }

    /// <summary>The ordinal of the next task, or -1 behind the last one.</summary>
    public int Next()
    {
        if (_order.HasTieKeys)
        {
            return _set.Ties.Next();
        }

        if (_position < 0)
        {
            return -1;
        }

        _position = _order.Next(_position, _set, ref _ties);
        return _position < 0 ? -1 : _order.OrdinalAt(_position++, ref _ties);
    }
}
