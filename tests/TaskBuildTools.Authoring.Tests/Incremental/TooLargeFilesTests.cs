using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Incremental;

/// <summary>A file of more than 64 MiB is rejected for its size alone: it takes neither memory nor time.</summary>
public sealed class TooLargeFilesTests : IDisposable
{
    private const long Mebibyte = 1024 * 1024;

    private readonly Workspace _workspace = new();

    public TooLargeFilesTests() => Assert.SkipUnless(FileStatReader.SeesRestoredTimes, "Files with holes are asked for.");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tasks/a.md")]
    [InlineData("tasks/a.md.gz")]
    public void It_is_reported_without_being_read(string path)
    {
        Resize(path, 1_900 * Mebibyte);

        long before = GC.GetAllocatedBytesForCurrentThread();
        BuildOutcome outcome = _workspace.Build();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32 * Mebibyte);
        Finding finding = outcome.Findings.ShouldHaveSingleItem().Finding;
        (finding.Id, finding.Path, finding.Message).ShouldBe(("TBT1012", path, "The file is larger than 64 MiB"));
        (outcome.Counts.Files, outcome.Counts.Rejected).ShouldBe((1, 1));
    }

    [Fact]
    public void One_of_exactly_the_limit_is_read()
    {
        Resize("tasks/a.md", 64 * Mebibyte);
        _workspace.Build().Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT1001");

        Resize("tasks/a.md", 64 * Mebibyte + 1);
        _workspace.Build().Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT1012");
    }

    [Fact]
    public void Growing_and_shrinking_give_what_a_clean_build_gives()
    {
        foreach (long size in new[] { 65, 130, 1, 65, 0, 70 })
        {
            Resize("tasks/a.md", size * Mebibyte);
            _workspace.ShouldEqualCleanBuild(_workspace.Build());
            _workspace.WriteTask("tasks/b.md", $"b-{size}");
            _workspace.ShouldEqualCleanBuild(_workspace.Build());
        }

        _workspace.WriteTask("tasks/a.md", "a");
        BuildOutcome outcome = _workspace.Build();
        outcome.Counts.Indexed.ShouldBe(2);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void It_is_not_parsed_again_while_it_stays_as_it_is()
    {
        Resize("tasks/a.md", 65 * Mebibyte);
        _workspace.Build();

        _workspace.Build(request => request with { VerifyContent = true }).IsUpToDate.ShouldBeTrue();
    }

    [Fact]
    public void One_that_grows_beyond_the_limit_after_it_was_looked_at_is_not_read_either()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        FileStatReader.TryRead(_workspace["tasks/a.md"], out FileStat seen).ShouldBeTrue();
        Resize("tasks/a.md", 1_900 * Mebibyte);

        long before = GC.GetAllocatedBytesForCurrentThread();
        FileContent content = FileLoader.Load(_workspace["tasks/a.md"], seen).ShouldNotBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Mebibyte);
        content.Stat.Size.ShouldBe(1_900 * Mebibyte);
    }

    private void Resize(string path, long size)
    {
        using FileStream stream = new(_workspace[path], FileMode.OpenOrCreate);
        stream.SetLength(size);
    }
}
