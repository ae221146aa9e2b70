using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Publishing;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>The text index as a part of the build: only when asked for, exact after every change, and cheap to keep.</summary>
public sealed class TextIndexBuildTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public TextIndexBuildTests()
    {
        _workspace.WriteTask("tasks/a.md", "a", body: "Parser.");
        _workspace.WriteTask("tasks/b.md", "b", body: "Cache.");
        _workspace.WriteTask("tasks/c.md", "c", body: "Parser and cache.");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_the_switch_there_is_none()
    {
        _workspace.Build();

        File.Exists(Text).ShouldBeFalse();
    }

    [Fact]
    public void Switched_on_off_and_on_again_it_comes_and_goes_and_nothing_is_parsed()
    {
        Build().Counts.Parsed.ShouldBe(3);
        Found("parser").ShouldBe("a c");
        byte[] first = File.ReadAllBytes(Text);

        BuildOutcome off = _workspace.Build();
        _workspace.ShouldEqualCleanBuild(off);
        (off.Counts.Parsed, File.Exists(Text)).ShouldBe((0, false));
        Should.Throw<TaskIndexException>(() => Found("parser")).Message.ShouldContain("TaskBuildToolsTextIndex");

        BuildOutcome on = Build();
        (on.IsUpToDate, on.Counts.Parsed, on.Opened).ShouldBe((false, 0, 0));
        File.ReadAllBytes(Text).ShouldBe(first);
        Build().IsUpToDate.ShouldBeTrue();
    }

    [Fact]
    public void One_edit_opens_one_file()
    {
        Build();
        _workspace.WriteTask("tasks/a.md", "a", body: "Now a compiler.");

        BuildOutcome outcome = _workspace.Build(On);

        (outcome.Opened, outcome.Counts.Parsed).ShouldBe((1, 1));
        (Found("parser"), Found("compiler"), Found("cache")).ShouldBe(("c", "a", "b c"));
        _workspace.ShouldEqualCleanBuild(outcome, On);
    }

    [Fact]
    public void An_edit_of_something_that_is_not_searched_leaves_it_alone()
    {
        Build();
        DateTime written = File.GetLastWriteTimeUtc(Text);
        _workspace.WriteTask("tasks/a.md", "a", "in_progress", body: "Parser.");

        Build();

        File.GetLastWriteTimeUtc(Text).ShouldBe(written);
        Found("parser").ShouldBe("a c");
    }

    [Fact]
    public void Deleted_and_added_tasks_are_found_no_more_and_found()
    {
        Build();
        File.Delete(_workspace["tasks/a.md"]);
        _workspace.WriteTask("tasks/d.md", "d", body: "Another parser.");

        Build();

        Found("parser").ShouldBe("c d");
    }

    [Fact]
    public void It_needs_no_bodies_in_the_application()
    {
        BuildRequest WithoutBodies(BuildRequest request) => On(request) with { Bodies = false };

        _workspace.ShouldEqualCleanBuild(_workspace.Build(WithoutBodies), WithoutBodies);

        File.Exists(_workspace["obj/" + ArtifactNames.Bodies]).ShouldBeFalse();
        Found("parser").ShouldBe("a c");
        _workspace.WriteTask("tasks/a.md", "a", body: "Now a compiler.");
        _workspace.Build(WithoutBodies).Opened.ShouldBe(3, "the bodies of the others are nowhere but in their files");
    }

    [Fact]
    public void A_failing_build_leaves_none()
    {
        Build();
        _workspace.WriteTask("tasks/d.md", "d", "nonsense");

        Build().Succeeded.ShouldBeFalse();

        File.Exists(Text).ShouldBeFalse();
    }

    [Fact]
    public void Damaged_or_missing_it_is_made_again()
    {
        Build();
        byte[] whole = File.ReadAllBytes(Text);
        for (int at = 0; at < whole.Length; at += 29)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 4;
            File.WriteAllBytes(Text, damaged);
            Build().Opened.ShouldBe(0);
            File.ReadAllBytes(Text).ShouldBe(whole, $"byte {at}");
        }

        File.Delete(Text);
        Build();
        File.ReadAllBytes(Text).ShouldBe(whole);
    }

    [Fact]
    public void A_compressed_task_file_is_found_by_its_body()
    {
        byte[] content = File.ReadAllBytes(_workspace["tasks/a.md"]);
        using (var gzip = new System.IO.Compression.GZipStream(File.Create(_workspace["tasks/a.md.gz"]), System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        File.Delete(_workspace["tasks/a.md"]);

        Build();

        Found("parser").ShouldBe("a c");
    }

    private string Text => _workspace["obj/" + ArtifactNames.Text];

    private static BuildRequest On(BuildRequest request) => request with { TextIndex = true };

    private BuildOutcome Build()
    {
        BuildOutcome outcome = _workspace.Build(On);
        _workspace.ShouldEqualCleanBuild(outcome, On);
        return outcome;
    }

    private string Found(string query)
    {
        using TaskIndex index = TaskIndex.Open(_workspace["obj/" + ArtifactNames.Index]);
        return string.Join(' ', index.Search(query).Select(hit => hit.Task.Id).Order(StringComparer.Ordinal));
    }
}
