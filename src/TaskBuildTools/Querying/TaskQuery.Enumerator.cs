using System.Collections;
using TaskBuildTools.Querying;

namespace TaskBuildTools;

public readonly partial struct TaskQuery
{
    /// <summary>Goes through the tasks of a query. Not thread-safe; dispose of it (as <c>foreach</c> does) to give its memory back.</summary>
    public struct Enumerator : IEnumerator<TaskRef>
    {
        private readonly TaskQuery _query;
        private readonly Snapshot _snapshot;
        private readonly TaskOrder _order;
        private readonly ResultSet _set;
        private readonly int _ticket;
        private readonly int _start;
        private readonly int _limit;
        private int _position;
        private int _left;
        private TaskRef _current;

        internal Enumerator(in TaskQuery query)
            : this(query, query.Order())
        {
        }

        /// <summary>Goes through a page: so many tasks from a position on.</summary>
        internal Enumerator(in TaskQuery query, int start, int count)
            : this(query, query.Order(), start, count, isPage: true)
        {
        }

        private Enumerator(in TaskQuery query, in TaskOrder order)
            : this(
                query,
                order,
                query.Predecessor is { } task ? order.PositionAfter(task.Ordinal) : 0,
                query._take ?? int.MaxValue,
                isPage: false)
        {
        }

        private Enumerator(in TaskQuery query, in TaskOrder order, int start, int limit, bool isPage)
        {
            _query = query;
            _snapshot = query.Snapshot;
            _order = order;
            _start = start;
            _limit = limit;
            _set = QueryExecution.Begin(query.Selection, order, isPage);
            _ticket = _set.Ticket;
            Reset();
        }

        /// <inheritdoc/>
        public readonly TaskRef Current => _current;

        internal readonly int RowsScanned => _set.RowsScanned;

        readonly object IEnumerator.Current => _current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            ObjectDisposedException.ThrowIf(_set.Ticket != _ticket, typeof(Enumerator));
            if (_left == 0 || _position < 0)
            {
                return false;
            }

            _position = _order.Next(_position, _set);
            if (_position < 0)
            {
                return false;
            }

            _current = new TaskRef(_snapshot, _order[_position++]);
            _left--;
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _left = _limit;
            _position = _start;
            for (int skipped = 0; skipped < _query._skip && _position >= 0 && _left > 0; skipped++)
            {
                _position = _order.Next(_position, _set);
                if (_position >= 0)
                {
                    _position++;
                }
            }
        }

        /// <inheritdoc/>
        public readonly void Dispose() => QueryExecution.End(_set, _ticket);
    }
}
