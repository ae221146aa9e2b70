using TaskBuildTools;
using TaskBuildTools.Caching;

/// <summary>Makes a cache whose limit is above all memory, and writes what it takes: what the process may use decides.</summary>
internal static class CapacityCommand
{
    public static void Run()
    {
        TaskCache cache = new(new PerformanceOptions { MemoryLimitMegabytes = 1024 * 1024 });
        Console.WriteLine(cache.Records.Capacity + cache.Results.Capacity);
    }
}
