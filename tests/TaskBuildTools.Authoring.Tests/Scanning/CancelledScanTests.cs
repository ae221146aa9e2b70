using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

public sealed class CancelledScanTests
{
    // Each folder is reached by every order of the others: no build ever comes to the end of them.
    [Fact]
    public async Task Folders_that_all_link_to_each_other_do_not_hold_up_a_cancellation()
    {
        using Workspace workspace = new();
        string[] folders = [.. Enumerable.Range(0, 10).Select(static number => $"f{number}")];
        foreach (string folder in folders)
        {
            Directory.CreateDirectory(workspace["tasks/" + folder]);
            foreach (string other in folders)
            {
                Directory.CreateSymbolicLink(workspace[$"tasks/{folder}/{other}"], $"../{other}");
            }
        }

        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromMilliseconds(200));
        Task<BuildOutcome> build = Task.Run(() => TaskFolderBuilder.Build(workspace.Request, source.Token), TestContext.Current.CancellationToken);

        await Should.ThrowAsync<OperationCanceledException>(build.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
