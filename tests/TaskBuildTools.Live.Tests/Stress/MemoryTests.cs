using System.Globalization;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Stress;

/// <summary>What a store holds does not grow with the number of its rebuilds. In a process of its own, where nobody else allocates.</summary>
public sealed class MemoryTests : IDisposable
{
    /// <summary>
    /// What the runtime's pools of arrays may keep more of, at their own pace. One kept snapshot of these 100 tasks for each rebuild would
    /// be many times that, and over a long run so would be some hundred bytes.
    /// </summary>
    private const long PooledBytes = 512 * 1024;

    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Three_times_as_many_rebuilds_leave_no_more_bytes_files_or_maps()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Files and maps are counted in /proc.");
        int times = 60 * TestScale.Runs;
        for (int i = 0; i < 100; i++)
        {
            TaskPair.Write(_project.Root, i, 0);
        }

        using ProbeProcess probe = ProbeProcess.Start(_project, "rebuild", times.ToString(CultureInfo.InvariantCulture));
        (long rebuilds, long bytes, long files, long maps) = Parse(probe.ReadLine());
        (long rebuildsLater, long bytesLater, long filesLater, long mapsLater) = Parse(probe.ReadLine());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rebuilds} rebuilds: {bytes} bytes, {files} files, {maps} maps; {rebuildsLater} rebuilds: {bytesLater} bytes, {filesLater} files, {mapsLater} maps");

        rebuilds.ShouldBeGreaterThanOrEqualTo(times);
        rebuildsLater.ShouldBeGreaterThanOrEqualTo(4 * times);
        bytesLater.ShouldBeLessThan(bytes + bytes / 5 + PooledBytes);
        files.ShouldBeGreaterThan(0);
        filesLater.ShouldBeLessThanOrEqualTo(files);
        maps.ShouldBeGreaterThan(0);
        mapsLater.ShouldBeLessThanOrEqualTo(maps);
    }

    private static (long Rebuilds, long Bytes, long Files, long Maps) Parse(string? line)
    {
        long[] numbers = [.. line.ShouldNotBeNull().Split(' ').Take(4).Select(static word => long.Parse(word, CultureInfo.InvariantCulture))];
        return (numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
