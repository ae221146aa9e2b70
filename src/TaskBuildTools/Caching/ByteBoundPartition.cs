using BitFaster.Caching.Lru;

namespace TaskBuildTools.Caching;

/// <summary>
/// The sizes of the three queues of an eviction policy that counts entries, as so many entries as the bytes allow at their
/// measured mean size. The policy asks at every step, so the sizes may change while it works. Thread-safe.
/// </summary>
internal sealed class ByteBoundPartition : ICapacityPartition
{
    private const int Smallest = 10;

    /// <summary>How many entries are assumed before any has been measured; also sizes the policy's dictionary at first.</summary>
    private const int Initial = 512;

    private int _total = Initial;

    public int Total => Volatile.Read(ref _total);

    public int Hot => Math.Max(1, Total / 10);

    public int Warm => Total - Hot - Cold;

    public int Cold => Math.Max(1, Total / 10);

    /// <summary>Follows what is held now. A little below the bound, so that entries above the mean size seldom reach it.</summary>
    public void Fit(long capacity, long bytes, long count)
    {
        if (count <= 0 || bytes <= 0)
        {
            return;
        }

        long mean = Math.Max(1, bytes / count);
        int total = (int)Math.Clamp((capacity - capacity / 32) / mean, Smallest, int.MaxValue / 2);
        if (Math.Abs(total - Total) > Total / 64)
        {
            Volatile.Write(ref _total, total);
        }
    }
}
