using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>A build that something goes wrong in: what there was before it, what was changed, and how it was asked for.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Words">See <see cref="ProbeRequest"/>.</param>
/// <param name="Change">What happens to the folder after the build before; the first build of all where it is null.</param>
/// <param name="WordsBefore">How the build before was asked for; as this one where it is null.</param>
internal sealed record BuildScenario(string Name, string Words, Action<Workspace>? Change, string? WordsBefore = null)
{
    public static readonly ImmutableArray<BuildScenario> All =
    [
        new("first build", "text sarif", null),
        new("edits", "text cache sarif baseline", EditAddAndRemove),
        new("errors come", "text", static workspace => workspace.WriteTask("tasks/todo/b.md", "b", dependencies: "[nowhere]")),
        new("errors go", "text", static workspace => workspace.WriteTask("tasks/broken.md", "whole")),
        new("fewer artifacts", "no-bodies", static _ => { }, "text"),
        new("another schema", "cache", static workspace => workspace.Write("tasks.schema.yaml", "exclude: [\"other/**\"]\nfields: { sprint: { kind: number } }\n")),
        new("new baseline", "baseline update-baseline sarif", static workspace => workspace.WriteTask("tasks/todo/b.md", "b", status: "nonsense"), "baseline sarif"),
        new("design-time build", "manifest-only", EditAddAndRemove, ""),
        new("touched", "text cache", static workspace => File.SetLastWriteTimeUtc(workspace["tasks/todo/b.md"], DateTime.UnixEpoch)),
    ];

    public static BuildScenario Of(string name) => All.Single(scenario => scenario.Name == name);

    /// <summary>Files in a folder of which the schema excludes all.</summary>
    public int ExcludedInAFolder => Name == "another schema" ? 1 : 0;

    /// <summary>Whether only the manifest is made.</summary>
    public bool IsDesignTime => Words.Contains("manifest-only", StringComparison.Ordinal);

    public string StepIn(Workspace workspace) => $"build\t{workspace.Root}\t{Words}";

    /// <summary>A folder just before the build.</summary>
    public Workspace Prepare()
    {
        Workspace workspace = new();
        workspace.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.TBT2001.severity = warning\n");
        workspace.Write("performance.yaml", "cache: { memory_limit_mb: 64 }\n");
        workspace.WriteTask("tasks/todo/a.md", "a", body: "- [ ] one\n- [x] two");
        workspace.WriteTask("tasks/todo/b.md", "b", dependencies: "[a]", body: string.Concat(Enumerable.Repeat("A line of text.\n", 300)));
        workspace.WriteTask("tasks/c.md", "c", status: "in_progress");
        workspace.WriteTask("tasks/other/d.md", "d", dependencies: "[c, b]");
        if (Name == "errors go")
        {
            workspace.Write("tasks/broken.md", "---\nid: [\n---\n");
        }

        if (Change is not null)
        {
            Build(workspace, WordsBefore ?? Words);
            Change(workspace);
        }

        return workspace;
    }

    public BuildOutcome Build(Workspace workspace) => Build(workspace, Words);

    /// <summary>That a build as this one is a clean build's equal.</summary>
    public void ShouldEqualCleanBuild(Workspace workspace, BuildOutcome outcome)
    {
        if (!IsDesignTime)
        {
            workspace.ShouldEqualCleanBuild(outcome, _ => ProbeRequest.Of(workspace.Root, Words));
        }
    }

    private static BuildOutcome Build(Workspace workspace, string words) => workspace.Build(_ => ProbeRequest.Of(workspace.Root, words));

    private static void EditAddAndRemove(Workspace workspace)
    {
        workspace.WriteTask("tasks/todo/a.md", "a", status: "complete", body: "Quite another body.");
        workspace.WriteTask("tasks/new/e.md", "e", dependencies: "[a]");
        workspace.WriteTask("tasks/todo/b.md", "b", dependencies: "[a, e]", body: "Short.");
        File.Delete(workspace["tasks/other/d.md"]);
    }
}
