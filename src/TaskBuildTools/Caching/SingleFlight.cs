using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace TaskBuildTools.Caching;

/// <summary>
/// Lets the first of those who ask for the same thing make it, and the others wait for it. An exception reaches all who wait
/// and is forgotten then; who gives up waiting, or making, gives up for himself alone. Thread-safe.
/// </summary>
internal sealed class SingleFlight
{
    private readonly ConcurrentDictionary<ResultKey, Flight> _flights = new();

    /// <param name="key">What is asked for.</param>
    /// <param name="make">Makes it. May ask for other keys, and even for this one.</param>
    /// <param name="cancellation">Of this caller.</param>
    /// <returns>What was made, and whether this caller made it.</returns>
    public (object Value, bool IsOwn) Run(in ResultKey key, Func<CancellationToken, object> make, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = new Flight();
            Flight flight = _flights.GetOrAdd(key, own);
            if (ReferenceEquals(flight, own))
            {
                return (Make(key, own, make, cancellation), true);
            }

            if (flight.ThreadId == Environment.CurrentManagedThreadId)
            {
                // The maker asks for what it is making: waiting would be for ever.
                return (make(cancellation), true);
            }

            if (flight.Wait(cancellation) is { } made)
            {
                return (made, false);
            }
        }
    }

    private object Make(in ResultKey key, Flight own, Func<CancellationToken, object> make, CancellationToken cancellation)
    {
        // What those who wait get; null lets them try for themselves.
        object? outcome = null;
        try
        {
            object value = make(cancellation);
            outcome = value;
            return value;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            outcome = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
        finally
        {
            _flights.TryRemove(new KeyValuePair<ResultKey, Flight>(key, own));
            own.Land(outcome);
        }
    }

    private sealed class Flight
    {
        private readonly TaskCompletionSource<object?> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int ThreadId { get; } = Environment.CurrentManagedThreadId;

        public void Land(object? outcome) => _landed.SetResult(outcome);

        /// <summary>Null where the maker gave up.</summary>
        public object? Wait(CancellationToken cancellation)
        {
            _landed.Task.Wait(cancellation);
            object? outcome = _landed.Task.Result;
            if (outcome is ExceptionDispatchInfo failure)
            {
                failure.Throw();
            }

            return outcome;
        }
    }
}
