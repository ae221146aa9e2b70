using System.Diagnostics;
using System.Runtime.CompilerServices;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Querying;

/// <summary>Reads many bodies in steps: each unpacks the blocks of some tasks, and several run at one time.</summary>
internal static class BodyBatches
{
    public static async IAsyncEnumerable<TaskBody> ReadAsync(
        Snapshot snapshot,
        TaskRef[] tasks,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int[] ordinals = Array.ConvertAll(tasks, task => task.Ordinal);
        Array.Sort(ordinals);
        BodiesFile bodies = snapshot.Bodies;
        FileConcurrency files = snapshot.Services.Files;
        BatchSizeClimber? climber = snapshot.Services.Tuner?.Batches(OperationNames.ReadBodies);
        var underWay = new Queue<Task<TaskBody[]>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int next = 0;
        try
        {
            while (next < ordinals.Length || underWay.Count > 0)
            {
                stop.Token.ThrowIfCancellationRequested();
                while (next < ordinals.Length && underWay.Count < files.Limit)
                {
                    int size = climber?.Next() ?? snapshot.Services.Performance.BatchSize;
                    int count = BatchLength(bodies, ordinals.AsSpan(next), size);
                    ArraySegment<int> batch = new(ordinals, next, count);
                    underWay.Enqueue(files.RunAsync(() => Task.Run(() => Read(snapshot, bodies, batch, climber, size), stop.Token), stop.Token));
                    next += count;
                }

                foreach (TaskBody body in await underWay.Dequeue().ConfigureAwait(false))
                {
                    yield return body;
                }
            }
        }
        finally
        {
            // Who stops early leaves no work behind, and no exception of it.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(underWay).ContinueWith(
                static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    /// <summary>As many tasks as a step may have, but a block is divided only where it alone has more.</summary>
    public static int BatchLength(BodiesFile bodies, ReadOnlySpan<int> ordinals, int batchSize)
    {
        if (ordinals.Length <= batchSize)
        {
            return ordinals.Length;
        }

        ReadOnlySpan<BodyEntry> entries = bodies.Bodies;
        uint following = entries[ordinals[batchSize]].Block;
        int count = batchSize;
        while (count > 0 && entries[ordinals[count - 1]].Block == following)
        {
            count--;
        }

        GC.KeepAlive(bodies);
        return count == 0 ? batchSize : count;
    }

    private static TaskBody[] Read(Snapshot snapshot, BodiesFile bodies, ArraySegment<int> batch, BatchSizeClimber? climber, int size)
    {
        long started = climber is null ? Instrumentation.Begin() : Stopwatch.GetTimestamp();
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        var read = new TaskBody[batch.Count];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = new TaskBody(new TaskRef(snapshot, batch[i]), bodies.Read(batch[i]));
        }

        climber?.Completed(size, read.Length, Stopwatch.GetElapsedTime(started).TotalSeconds);
        Instrumentation.End(started, OperationNames.ReadBodies);
        return read;
    }
}
