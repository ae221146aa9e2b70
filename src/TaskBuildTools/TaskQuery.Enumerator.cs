using System.Collections;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;

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
        private readonly WalkStart _start;
        private readonly int _limit;
        private readonly long _started;
        private readonly string? _operation;
        private OrderWalk _walk;
        private bool _isAtEnd;
        private int _left;
        private TaskRef _current;

        /// <param name="query">What to go through.</param>
        /// <param name="operation">What this is measured as; null for a part of something else.</param>
        internal Enumerator(in TaskQuery query, string? operation)
            : this(query, query.Order(), operation)
        {
        }

        /// <summary>Goes through a page: so many tasks from a position on.</summary>
        internal Enumerator(in TaskQuery query, WalkStart start, int count)
            : this(query, query.Order(), start, count, isPage: true, operation: null)
        {
        }

        private Enumerator(in TaskQuery query, in TaskOrder order, string? operation)
            : this(
                query,
                order,
                query.Predecessor is { } task ? WalkStart.Behind(order, task.Ordinal) : default,
                query._take ?? int.MaxValue,
                isPage: false,
                operation)
        {
        }

        private Enumerator(in TaskQuery query, in TaskOrder order, WalkStart start, int limit, bool isPage, string? operation)
        {
            _operation = operation;
            _started = operation is null ? 0 : QueryExecution.Start(query);
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

        internal readonly int RowsSorted => _set.RowsSorted;

        readonly object IEnumerator.Current => _current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            ObjectDisposedException.ThrowIf(_set.Ticket != _ticket, typeof(Enumerator));
            if (_left == 0 || _isAtEnd)
            {
                return false;
            }

            int ordinal = _walk.Next();
            if (ordinal < 0)
            {
                _isAtEnd = true;
                return false;
            }

            _current = new TaskRef(_snapshot, ordinal);
            _left--;
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _left = _limit;
            _walk = new OrderWalk(_order, _set, _start);
            _isAtEnd = false;
            for (int skipped = 0; skipped < _query._skip && !_isAtEnd && _left > 0; skipped++)
            {
                _isAtEnd = _walk.Next() < 0;
            }
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
            if (_set.Ticket != _ticket)
            {
                return;
            }

            int scanned = _set.RowsScanned;
            QueryExecution.End(_set, _ticket);
            if (_started != 0)
            {
                QueryExecution.Note(_started, _operation!, _query, scanned, _limit - _left);
            }
        }
    }
}
