using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class MemoryLimitTests
{
    private const long MiB = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Memory_limit_mb_bounds_records_and_results_together(int megabytes)
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = megabytes });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(4_000));
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(megabytes * MiB);
        cache.Records.Bytes.ShouldBeInRange(cache.Records.Capacity * 9 / 10, cache.Records.Capacity);
        (cache.Records.Count + cache.Records.Evictions).ShouldBe(4_000);
    }

    [Fact]
    public void A_container_with_less_memory_lowers_the_limit()
    {
        var cache = new TaskCache(new TaskCacheOptions { Pressure = new FixedPressure(available: 40 * MiB) });

        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(10 * MiB);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void A_process_that_is_given_less_memory_takes_a_quarter_of_that(int megabytes) =>
        CapacityOfProcess(limit: megabytes * MiB).ShouldBe(megabytes / 4 * MiB);

    [Fact]
    public void A_process_without_a_limit_takes_a_quarter_of_what_the_system_has_at_most()
    {
        Assert.SkipUnless(File.Exists("/proc/meminfo"), "The memory of the system is read in /proc.");
        string total = File.ReadLines("/proc/meminfo").First(line => line.StartsWith("MemTotal:", StringComparison.Ordinal));
        long bytes = 1024 * long.Parse(total.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

        // A container may have less, but hardly less than this.
        CapacityOfProcess(limit: null).ShouldBeInRange(64 * MiB, bytes / 4);
    }

    [Fact]
    public void Shares_are_moved_within_the_limit_and_at_once()
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 1 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(4_000));
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        cache.SetShares(0.1);

        cache.RecordsShare.ShouldBe(0.1);
        cache.Records.Capacity.ShouldBe(MiB / 10);
        cache.Results.Capacity.ShouldBe(MiB - MiB / 10);
        cache.Records.Bytes.ShouldBeInRange(1, cache.Records.Capacity);
        cache.SetShares(0.9);
        cache.Records.Capacity.ShouldBe(MiB * 9 / 10);
        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(MiB);
    }

    [Theory]
    [InlineData(0.09)]
    [InlineData(0.91)]
    [InlineData(double.NaN)]
    public void Shares_beyond_the_bounds_are_refused(double share)
    {
        var cache = new TaskCache(new PerformanceOptions());

        Should.Throw<ArgumentOutOfRangeException>(() => cache.SetShares(share));
        cache.RecordsShare.ShouldBe(0.75);
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new PerformanceOptions { CacheTtlSeconds = -1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new TaskCacheOptions { DiskLimitBytes = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new TaskCacheOptions { CompressAbove = -1 }));
    }

    // In a process of its own, whose limit the test sets: so the number is not compared with where it comes from.
    private static long CapacityOfProcess(long? limit)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory.Replace("TaskBuildTools.Tests", "TaskBuildTools.Authoring.Probe", StringComparison.Ordinal),
            "TaskBuildTools.Authoring.Probe.dll");
        ProcessStartInfo start = new("dotnet", [program, "capacity"]) { RedirectStandardOutput = true };
        if (limit is { } bytes)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", CultureInfo.InvariantCulture);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return long.Parse(output, CultureInfo.InvariantCulture);
    }
}
