namespace TaskBuildTools.Caching;

/// <summary>
/// A value in a memory level. It lets go of the value when it is removed: the eviction queues hold a removed entry until it
/// comes to their end, and the value must not live as long. Thread-safe.
/// </summary>
/// <param name="value">The value, or a <see cref="PackedValue"/>.</param>
/// <param name="bytes">What it is accounted for, bookkeeping included.</param>
/// <param name="madeAt">The clock's timestamp, for the time to live.</param>
internal sealed class MemoryEntry(object value, long bytes, long madeAt)
{
    /// <summary>
    /// What an entry costs besides its value in a 64-bit process: this object, the item of the eviction queue and its place in
    /// it, and the node and the bucket of the dictionary.
    /// </summary>
    public const int Overhead = 40 + 56 + 16 + 64 + 8;

    private object? _value = value;

    public object? Value => Volatile.Read(ref _value);

    public long Bytes { get; } = bytes;

    public long MadeAt { get; } = madeAt;

    /// <summary>Lets the value go, and gives it to the first who asks.</summary>
    public object? Release() => Interlocked.Exchange(ref _value, null);
}
