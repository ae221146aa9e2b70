using System.Diagnostics;

namespace TaskBuildTools.Analytics.Execution;

/// <summary>
/// Goes over all tasks of an index, chunk by chunk, with several threads where that is allowed and there is more than one
/// chunk. The result is the same, to the bit, for any number of threads and any size of chunks. Thread-safe.
/// </summary>
internal sealed class ParallelScan
{
    private readonly int _taskCount;

    /// <param name="performance">The settings <c>analytics.*</c>.</param>
    /// <param name="taskCount">How many tasks there are.</param>
    public ParallelScan(PerformanceOptions performance, int taskCount)
    {
        _taskCount = taskCount;
        // Whole words of the bitmaps.
        ChunkSize = (int)(((long)performance.ChunkSize + 63) / 64 * 64);
        ChunkCount = (int)(((long)taskCount + ChunkSize - 1) / ChunkSize);
        int threads = performance.MaxWorkerThreads == 0 ? Environment.ProcessorCount : performance.MaxWorkerThreads;
        WorkerCount = performance.EnableParallelProcessing ? Math.Max(1, Math.Min(threads, ChunkCount)) : 1;
    }

    public int ChunkSize { get; }

    public int ChunkCount { get; }

    /// <summary>How many threads at most, the caller's included.</summary>
    public int WorkerCount { get; }

    /// <summary>Called for every claim, on the thread that took it, before it is worked on.</summary>
    public Action<Claim>? Claimed { get; init; }

    /// <summary>What the throughput of a worker is measured by: ticks of any length, as the worker's thread sees them.</summary>
    public Func<long> Timestamp { get; init; } = Stopwatch.GetTimestamp;

    /// <summary>Scans all chunks.</summary>
    /// <param name="create">Makes an empty result; called by several threads.</param>
    /// <param name="cancellation">Looked at before each chunk.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TResult Run<TResult>(Func<TResult> create, CancellationToken cancellation)
        where TResult : class, IPartialResult<TResult>
    {
        // A browser has one thread, and it must not wait.
        if (WorkerCount > 1 && !OperatingSystem.IsBrowser())
        {
            return new ScanRun<TResult>(this, create, cancellation).Lead();
        }

        cancellation.ThrowIfCancellationRequested();
        TResult result = create();
        if (ChunkCount > 0)
        {
            var all = new Claim(0, 0, 0, ChunkCount);
            Claimed?.Invoke(all);
            Scan(result, all, static () => false, cancellation);
        }

        return result;
    }

    /// <summary>Scans the chunks of a claim, until it is cancelled.</summary>
    public void Scan<TResult>(TResult result, Claim claim, Func<bool> isStopped, CancellationToken cancellation)
        where TResult : IPartialResult<TResult>
    {
        for (int chunk = claim.FirstChunk; chunk < claim.FirstChunk + claim.Count && !isStopped(); chunk++)
        {
            cancellation.ThrowIfCancellationRequested();
            long start = (long)chunk * ChunkSize;
            result.Scan((int)start, (int)Math.Min(start + ChunkSize, _taskCount));
        }
    }
}
