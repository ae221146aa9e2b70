using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

public sealed class CancelledScanTests
{
    [Theory]
    [InlineData("tasks/a.md")]
    [InlineData("tasks/.hidden/a.md")]
    public void A_scan_that_is_cancelled_enters_no_folder(string file)
    {
        using Workspace workspace = new();
        workspace.WriteTask(file, "a");
        using CancellationTokenSource source = new();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => FolderScanner.Scan(workspace.Root, workspace.Request.Folders, [], [], [], source.Token));
    }
}
