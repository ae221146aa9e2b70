using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace TaskBuildTools.Analytics.Execution;

/// <summary>
/// One parallel run. Workers take claims from a shared position until none is left; the caller's thread is one of them, so the
/// run ends even where the thread pool has no thread to spare. What a claim gave is appended as soon as all that lies
/// before it has been.
/// </summary>
internal sealed class ScanRun<TResult>(ParallelScan scan, Func<TResult> create, CancellationToken cancellation)
    where TResult : class, IPartialResult<TResult>
{
    private readonly Lock _claiming = new();
    private readonly object _working = new();
    private readonly Lock _appending = new();
    private readonly long[] _chunksDone = new long[scan.WorkerCount];
    private readonly long[] _ticksUsed = new long[scan.WorkerCount];
    private readonly Dictionary<int, TResult> _waiting = [];
    private TResult? _result;
    private int _position;
    private int _claims;
    private int _appended;
    private int _active;
    private bool _isClosed;
    private ExceptionDispatchInfo? _failure;
    private int _failedChunk = int.MaxValue;
    private volatile bool _isStopped;

    /// <summary>Works on the calling thread, with helpers from the thread pool; returns when all have finished.</summary>
    [UnsupportedOSPlatform("browser")]
    public TResult Lead()
    {
        for (int worker = 1; worker < scan.WorkerCount; worker++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static help => help.Run.Help(help.Worker), (Run: this, Worker: worker), preferLocal: false);
        }

        Work(0);
        lock (_working)
        {
            // Helpers that have not come by now find nothing to do.
            _isClosed = true;
            while (_active > 0)
            {
                Monitor.Wait(_working);
            }
        }

        _failure?.Throw();
        return _result!;
    }

    private void Help(int worker)
    {
        lock (_working)
        {
            if (_isClosed)
            {
                return;
            }

            _active++;
        }

        Work(worker);
        lock (_working)
        {
            _active--;
            Monitor.PulseAll(_working);
        }
    }

    /// <summary>Never throws: what goes wrong is kept for the caller.</summary>
    private void Work(int worker)
    {
        while (TryClaim(worker, out Claim claim))
        {
            try
            {
                long started = scan.Timestamp();
                scan.Claimed?.Invoke(claim);
                TResult part = create();
                scan.Scan(part, claim, () => _isStopped, cancellation);
                Report(worker, claim.Count, scan.Timestamp() - started);
                Append(claim.Number, part);
            }
            catch (Exception exception)
            {
                Fail(claim, exception);
            }
        }
    }

    private bool TryClaim(int worker, out Claim claim)
    {
        lock (_claiming)
        {
            claim = default;
            int remaining = scan.ChunkCount - _position;
            if (remaining == 0 || _isStopped)
            {
                return false;
            }

            int count = ClaimSize.Of(remaining, RateOf(worker), TotalRate());
            claim = new Claim(worker, _claims++, _position, count);
            _position += count;
            return true;
        }
    }

    private void Report(int worker, int chunks, long ticks)
    {
        lock (_claiming)
        {
            _chunksDone[worker] += chunks;
            _ticksUsed[worker] += Math.Max(1, ticks);
        }
    }

    private double RateOf(int worker) => _ticksUsed[worker] == 0 ? 0 : (double)_chunksDone[worker] / _ticksUsed[worker];

    /// <summary>Workers that have done nothing yet are expected to be like the others.</summary>
    private double TotalRate()
    {
        double sum = 0;
        int measured = 0;
        for (int worker = 0; worker < _ticksUsed.Length; worker++)
        {
            sum += RateOf(worker);
            measured += _ticksUsed[worker] == 0 ? 0 : 1;
        }

        return measured == 0 ? 0 : sum / measured * _ticksUsed.Length;
    }

    private void Append(int number, TResult part)
    {
        lock (_appending)
        {
            _waiting.Add(number, part);
            while (_waiting.Remove(_appended, out TResult? next))
            {
                if (_result is null)
                {
                    _result = next;
                }
                else
                {
                    _result.Append(next);
                }

                _appended++;
            }
        }
    }

    /// <summary>Of several failures, the first one is thrown.</summary>
    private void Fail(Claim claim, Exception exception)
    {
        lock (_claiming)
        {
            _isStopped = true;
            if (claim.FirstChunk < _failedChunk)
            {
                _failedChunk = claim.FirstChunk;
                _failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
