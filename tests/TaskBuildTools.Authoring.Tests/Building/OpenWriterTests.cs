using System.IO.MemoryMappedFiles;
using System.Text;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>
/// Somebody writes a file in place while a build reads it: what was read may be half old and half new, and the file's times do
/// not tell. Such a file is read again by the next build.
/// </summary>
public sealed class OpenWriterTests
{
    [Fact]
    public void A_file_that_is_open_for_writing_is_read_by_each_build_until_it_is_closed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells who has a file open.");
        using Workspace workspace = Settled();
        using (FileStream writer = OpenToWrite(workspace))
        {
            Touch(workspace);
            workspace.Build().Opened.ShouldBeGreaterThan(0);
            workspace.Build().Opened.ShouldBeGreaterThan(0);
        }

        Settle(workspace);
        workspace.Build().Opened.ShouldBe(0);
    }

    [Fact]
    public void What_is_written_through_a_mapping_that_a_build_met_is_seen_by_the_next()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells who has a file open.");
        using Workspace workspace = Settled();
        using (FileStream writer = OpenToWrite(workspace))
        using (MemoryMappedFile mapping = MemoryMappedFile.CreateFromFile(
            writer, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true))
        using (MemoryMappedViewAccessor view = mapping.CreateViewAccessor())
        {
            // The first write to the page changes the file's times, the second does not.
            int place = File.ReadAllText(workspace["tasks/a.md"]).IndexOf("Body.", StringComparison.Ordinal);
            view.WriteArray(place, "Bod1."u8.ToArray(), 0, 5);
            Thread.Sleep(50);
            workspace.Build();
            view.WriteArray(place, "Bod2."u8.ToArray(), 0, 5);
        }

        workspace.ShouldEqualCleanBuild(workspace.Build());
        File.ReadAllText(workspace["tasks/a.md"], Encoding.UTF8).ShouldContain("Bod2.");
    }

    [Fact]
    public async Task Who_opens_a_file_to_write_while_it_is_read_does_not_end_the_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells who has a file open.");
        using Workspace workspace = Settled();
        using CancellationTokenSource enough = new();
        Task writing = Task.Run(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    OpenToWrite(workspace).Dispose();
                }
            },
            TestContext.Current.CancellationToken);

        for (int build = 0; build < 200; build++)
        {
            Touch(workspace);
            workspace.Build().Succeeded.ShouldBeTrue();
        }

        await enough.CancelAsync();
        await writing;
    }

    private static Workspace Settled()
    {
        Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        Settle(workspace);
        return workspace;
    }

    private static void Settle(Workspace workspace)
    {
        for (int build = 0; build < 100; build++)
        {
            BuildOutcome outcome = workspace.Build();
            outcome.Succeeded.ShouldBeTrue();
            if (outcome.Opened == 0)
            {
                return;
            }

            Thread.Sleep(20);
        }
    }

    private static FileStream OpenToWrite(Workspace workspace) =>
        new(workspace["tasks/a.md"], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    private static void Touch(Workspace workspace)
    {
        File.SetLastWriteTimeUtc(workspace["tasks/a.md"], DateTime.UtcNow);
        Thread.Sleep(20);
    }
}
