using System.Threading.RateLimiting;

namespace TaskBuildTools.Live.Limiting;

/// <summary>Lets callers through at a bounded rate, or all of them where there is no limit. Thread-safe.</summary>
internal sealed class RateGate : IDisposable
{
    /// <summary>Permits do not come back more often than that: a timer has its price.</summary>
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(10);

    private readonly string _what;
    private readonly TokenBucketRateLimiter? _limiter;
    private bool _isDisposed;

    /// <param name="what">What is limited, in the plural.</param>
    /// <param name="limit">Null lets everybody through.</param>
    public RateGate(string what, RateLimitOptions? limit)
    {
        _what = what;
        if (limit is null)
        {
            return;
        }

        // Steadily, rather than all at once at the window's end.
        TimeSpan each = limit.Window / limit.Permits;
        int tokens = each >= ShortestPeriod ? 1 : (int)Math.Min(limit.Permits, Math.Ceiling(ShortestPeriod / each));
        _limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Permits,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = each * tokens,
            QueueLimit = limit.QueueLimit,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });
    }

    /// <exception cref="TaskRateLimitException">There is no permit, and no room to wait for one.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed, or was while waiting.</exception>
    public ValueTask EnterAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_limiter is not null && Volatile.Read(ref _isDisposed), typeof(TaskStore));
        return _limiter is null ? ValueTask.CompletedTask : EnterAsync(_limiter, cancellation);
    }

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        _limiter?.Dispose();
    }

    private async ValueTask EnterAsync(TokenBucketRateLimiter limiter, CancellationToken cancellation)
    {
        using RateLimitLease lease = await limiter.AcquireAsync(1, cancellation).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            // Those who wait are let go without a permit when the store is closed; there is no coming back later.
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), typeof(TaskStore));
            throw new TaskRateLimitException(_what, lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? after : TimeSpan.Zero);
        }
    }
}
