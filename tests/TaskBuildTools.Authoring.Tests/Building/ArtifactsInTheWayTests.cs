using System.Text.Json;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>An artifact that can be neither written nor removed, beside a task that is wrong.</summary>
public sealed class ArtifactsInTheWayTests
{
    [Fact]
    public void The_index_that_cannot_be_removed_is_named_beside_the_task_that_is_wrong()
    {
        using Workspace workspace = BuiltOnce();
        PutFolderInPlaceOf(workspace, "obj/tasks.tbx");
        workspace.Write("tasks/b.md", "no front matter\n");

        BuildOutcome outcome = workspace.Build();

        outcome.IsFailure.ShouldBeTrue();
        outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}")
            .ShouldBe(["TBT9010 obj/tasks.tbx", "TBT1001 tasks/b.md"]);
    }

    [Fact]
    public void The_report_counts_a_build_that_failed()
    {
        using Workspace workspace = BuiltOnce();
        PutFolderInPlaceOf(workspace, "obj/tasks.tbx");
        workspace.Write("tasks/b.md", "no front matter\n");

        workspace.Build();

        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(workspace["obj/tasks.build.json"]));
        report.RootElement.GetProperty("files").GetInt32().ShouldBe(2);
        report.RootElement.GetProperty("errors").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void No_index_of_other_files_stays_where_the_bodies_cannot_be_written()
    {
        using Workspace workspace = BuiltOnce();
        PutFolderInPlaceOf(workspace, "obj/tasks.bodies");
        workspace.Write("tasks/b.md", "no front matter\n");

        workspace.Build().Succeeded.ShouldBeFalse();

        File.Exists(workspace["obj/tasks.tbx"]).ShouldBeFalse();
        File.Exists(workspace["obj/tasks.aggregates.json"]).ShouldBeFalse();
    }

    private static Workspace BuiltOnce()
    {
        Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.Build().Succeeded.ShouldBeTrue();
        return workspace;
    }

    private static void PutFolderInPlaceOf(Workspace workspace, string file)
    {
        File.Delete(workspace[file]);
        Directory.CreateDirectory(workspace[file]);
    }
}
