using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Incremental;

/// <summary>A file beside the tasks that is far too large is named, or counts as none, without being read.</summary>
public sealed class TooLargeSettingsTests : IDisposable
{
    private const long Mebibyte = 1024 * 1024;

    private readonly Workspace _workspace = new();

    public TooLargeSettingsTests()
    {
        Assert.SkipUnless(FileStatReader.SeesRestoredTimes, "Files with holes are asked for.");
        _workspace.WriteTask("tasks/a.md", "a");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tasks.schema.yaml", "TBT9003", "The schema is larger than 1 MiB")]
    [InlineData("performance.yaml", "TBT9016", "The performance file is larger than 1 MiB")]
    [InlineData(".editorconfig", "TBT1014", "The file is larger than 16 MiB")]
    [InlineData("known.txt", "TBT1014", "The file is larger than 64 MiB")]
    public void A_file_of_settings_is_named(string path, string id, string message)
    {
        Resize(path, 600 * Mebibyte);

        (BuildOutcome outcome, long allocated) = Build();

        allocated.ShouldBeLessThan(32 * Mebibyte);
        outcome.Findings.ShouldContain(reported => reported.Finding.Id == id && reported.Finding.Message.Contains(message));
    }

    [Theory]
    [InlineData("obj/tasks.stamp")]
    [InlineData("obj/tasks.cache")]
    public void A_file_that_a_build_left_counts_as_none(string path)
    {
        _workspace.Build();
        File.Exists(_workspace[path]).ShouldBeTrue();
        Resize(path, 600 * Mebibyte);

        (BuildOutcome outcome, long allocated) = Build();

        allocated.ShouldBeLessThan(32 * Mebibyte);
        outcome.Counts.Indexed.ShouldBe(1);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    private (BuildOutcome Outcome, long Allocated) Build()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        BuildOutcome outcome = _workspace.Build(request => request with { Baseline = _workspace["known.txt"] });
        return (outcome, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Resize(string path, long size)
    {
        using FileStream stream = new(_workspace[path], FileMode.OpenOrCreate);
        stream.SetLength(size);
    }
}
