using System.IO.Compression;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Faults;

/// <summary>A file system on which nothing can be written: the tasks are shown, and edits are refused with the reason.</summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private const string SetUp = "mount --bind \"$1/tasks\" \"$1/tasks\" && mount -o remount,ro,bind \"$1/tasks\"";

    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Tasks_are_shown_and_edits_are_refused()
    {
        SkipUnlessMountable();
        _project.WriteTask("a");
        using CleanBuild clean = CleanBuild.Of(_project);

        using ProbeProcess store = ProbeProcess.StartConfined(_project, SetUp, "show");
        store.ReadLine().ShouldBe("ready");

        store.Show().Text.ShouldBe(clean.Text);
        store.Ask("edit a").ShouldStartWith("refused The edit could not be written: ");
        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(TaskProject.Text("a"));
        store.Show().Text.ShouldBe(clean.Text);
    }

    [Fact]
    public void An_archiving_that_was_interrupted_there_is_reported_and_left()
    {
        SkipUnlessMountable();
        _project.WriteTask("a");
        using (GZipStream archive = new(File.Create(_project["tasks/a.md.gz"]), CompressionLevel.Fastest))
        {
            archive.Write(File.ReadAllBytes(_project["tasks/a.md"]));
        }

        using ProbeProcess store = ProbeProcess.StartConfined(_project, SetUp, "show");
        store.ReadLine().ShouldBe("ready");

        store.Show().Text.ShouldContain("a tasks/a.md The task a");
        store.Show().Diagnostics.ShouldBe(1);
        File.Exists(_project["tasks/a.md.gz"]).ShouldBeTrue();
    }

    // On a folder that is there for any project: what can be mounted for it can be for this one.
    private void SkipUnlessMountable() => ProbeProcess.SkipUnlessConfinable($"set -- '{_project.Root}'; {SetUp}");
}
