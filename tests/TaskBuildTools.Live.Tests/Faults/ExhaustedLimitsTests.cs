using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Faults;

/// <summary>The system refuses to watch: the store polls, says so, and shows every change all the same.</summary>
public sealed class ExhaustedLimitsTests : IDisposable
{
    private readonly TaskProject _project = new();

    public ExhaustedLimitsTests()
    {
        for (int i = 0; i < 12; i++)
        {
            _project.WriteTask($"t{i}", path: $"tasks/{i}/t{i}.md");
        }
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("max_inotify_instances", 0)]
    [InlineData("max_inotify_watches", 5)]
    public async Task Edits_are_shown_without_watches(string limit, int most)
    {
        string setUp = $"echo {most} > /proc/sys/user/{limit}";
        ProbeProcess.SkipUnlessConfinable(setUp);
        using ProbeProcess store = ProbeProcess.StartConfined(_project, setUp, "show");
        store.ReadLine().ShouldBe("ready");
        await Eventually.Is(() => store.Show().Watching == WatchState.Polling);
        store.Show().PollingReason.ShouldContain("inotify");

        for (int i = 0; i < 12; i += 4)
        {
            _project.WriteTask($"t{i}", "complete", path: $"tasks/{i}/t{i}.md");
            await ShowsCleanBuild();
        }

        _project.WriteTask("new", path: "tasks/a/b/new.md");
        await ShowsCleanBuild();
        Directory.Move(_project["tasks/a"], _project["tasks/z"]);
        await ShowsCleanBuild();
        store.Show().Watching.ShouldBe(WatchState.Polling);

        // One folder may be watched again, if there are watches at all.
        Directory.Delete(_project["tasks"], recursive: true);
        await ShowsCleanBuild();
        _project.WriteTask("last");
        await ShowsCleanBuild();
        store.Ask("edit last").ShouldBe("edited complete");

        async Task ShowsCleanBuild()
        {
            using CleanBuild clean = CleanBuild.Of(_project);
            await Eventually.Is(() => store.Show().Text == clean.Text);
        }
    }
}
