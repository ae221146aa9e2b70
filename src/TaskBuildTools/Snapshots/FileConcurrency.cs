using System.Diagnostics.CodeAnalysis;

namespace TaskBuildTools.Snapshots;

/// <summary>
/// Bounds how much work on files is done at one time: <c>io.max_concurrent_operations</c>. Who comes too early waits, in the
/// order of coming. Thread-safe.
/// </summary>
/// <param name="maxOperations">The setting; 0 for one for each processor.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose of.")]
internal sealed class FileConcurrency(int maxOperations)
{
    private readonly SemaphoreSlim _free = new(LimitOf(maxOperations));
    private int _running;
    private int _mostRunning;

    public int Limit { get; } = LimitOf(maxOperations);

    /// <summary>The most that ran at one time so far.</summary>
    public int MostRunning => Volatile.Read(ref _mostRunning);

    public async Task<T> RunAsync<T>(Func<Task<T>> operation, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            int running = Interlocked.Increment(ref _running);
            int most;
            while ((most = MostRunning) < running)
            {
                Interlocked.CompareExchange(ref _mostRunning, running, most);
            }

            return await operation().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            _free.Release();
        }
    }

    private static int LimitOf(int setting) => setting > 0 ? setting : Environment.ProcessorCount;
}
