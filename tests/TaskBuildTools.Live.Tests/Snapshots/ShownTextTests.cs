using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Snapshots;

/// <summary>What a debugger or a log shows of a store and of what it hands out.</summary>
public sealed class ShownTextTests : IDisposable
{
    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_store_shows_its_folder_its_version_and_its_counts()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", dependencies: "[nobody]");
        await using TaskStore store = await _project.OpenAsync(options => options.Polling = PollingMode.Always);

        store.ToString().ShouldBe($"{_project.Root}: version 1, 2 tasks, 1 error, 0 warnings, polling");
        store.Status.ToString().ShouldBe("version 1, 2 tasks, 1 error, 0 warnings, polling");
        store.Current.ToString().ShouldBe("2 tasks");
    }

    [Fact]
    public async Task A_result_shows_what_was_done()
    {
        _project.WriteTask("a");
        await using TaskStore store = await _project.OpenAsync();
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        TaskEditResult edited = await store.EditAsync("a", edit => edit.SetTitle("New"), cancellationToken: cancellation);
        TaskArchiveResult archived = await store.ArchiveAsync(["a", "b"], cancellation);

        edited.ToString().ShouldBe($"a (tasks/a.md): changed, 0 warnings, revision {edited.Revision}");
        archived.ToString().ShouldBe("1 done, 1 refused");
    }
}
