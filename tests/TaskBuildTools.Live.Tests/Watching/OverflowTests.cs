using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>More events than the queue of the system holds, while the process that should read them is stopped.</summary>
public sealed class OverflowTests : IDisposable
{
    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_store_that_slept_through_it_shows_what_a_clean_build_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/proc/sys/fs/inotify/max_queued_events"), "Only Linux has this queue.");
        int most = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.SkipUnless(most <= 100_000, "The queue is too long to be filled here.");
        for (int i = 0; i < 20; i++)
        {
            _project.WriteTask($"t{i}", path: $"tasks/{i % 4}/t{i}.md");
        }

        using ProbeProcess store = ProbeProcess.Start(_project, "show");
        store.ReadLine().ShouldBe("ready");
        await Eventually.Is(() => store.Show().WatcherStarts == 1);
        store.Signal("STOP");
        for (int i = 0; i <= most / 2; i++)
        {
            File.WriteAllBytes(_project["tasks/filler.md"], []);
            File.Delete(_project["tasks/filler.md"]);
        }

        Directory.Move(_project["tasks/1"], _project["tasks/moved"]);
        _project.WriteTask("t0", "complete", path: "tasks/0/t0.md");
        _project.WriteTask("new", path: "tasks/a/b/c/new.md");
        Directory.Delete(_project["tasks/3"], recursive: true);
        store.Signal("CONT");

        using CleanBuild clean = CleanBuild.Of(_project);
        await Eventually.Is(() => store.Show().Text == clean.Text);
        await Eventually.Is(() => store.Show().WatcherStarts > 1);

        _project.WriteTask("new", "complete", path: "tasks/a/b/c/new.md");
        using CleanBuild edited = CleanBuild.Of(_project);
        await Eventually.Is(() => store.Show().Text == edited.Text);
    }
}
