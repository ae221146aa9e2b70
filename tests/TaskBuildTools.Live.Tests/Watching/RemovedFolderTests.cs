using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Live.Tests.Running;
using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>A watched folder goes: what watched it is given back, however often that happens.</summary>
public sealed class RemovedFolderTests : IDisposable
{
    private const int Times = 60;

    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Watches_of_folders_that_went_are_given_back()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Open files are counted in /proc.");
        int before = OpenWatches();
        for (int i = 0; i < Times; i++)
        {
            Directory.CreateDirectory(_project["tasks/deep"]);
            BuildRequest request = new()
            {
                ProjectDirectory = _project.Root,
                OutputDirectory = _project["obj"],
                Folders = [new TaskFolder(_project["tasks"], [], [])],
            };
            using IDisposable watchers = new FileSystemSource().Start(WatchPlan.Of(request, [_project["tasks"]]), new Deaf());
            Directory.Delete(_project["tasks"], recursive: true);
        }

        // Tests beside this one watch too, but not as many.
        await Eventually.Is(() => OpenWatches() < before + Times / 2);
    }

    private static int OpenWatches() =>
        Directory.GetFiles("/proc/self/fd").Count(static file => new FileInfo(file).LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true);

    private sealed class Deaf : IChangeListener
    {
        public void Changed(string fullPath)
        {
        }

        public void Failed(Exception reason)
        {
        }
    }
}
