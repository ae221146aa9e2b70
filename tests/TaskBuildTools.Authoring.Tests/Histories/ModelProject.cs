using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Histories;

/// <summary>A project folder and the settings that its builds are asked for with; deleted when disposed.</summary>
internal sealed class ModelProject : IDisposable
{
    private static readonly string[] Compared =
        [ArtifactNames.Index, ArtifactNames.Bodies, ArtifactNames.Text, ArtifactNames.Aggregates, ArtifactNames.Manifest];

    public Workspace Workspace { get; } = new();

    public bool Bodies { get; set; } = true;

    public bool Text { get; set; }

    public bool CacheFolder { get; set; }

    public IdConstantMode IdConstants { get; set; } = IdConstantMode.Auto;

    public BuildSeverities Severities { get; set; } = BuildSeverities.Default;

    public ImmutableArray<string> Excludes { get; set; } = [];

    /// <summary>Of the files of the output and cache folders, a copy of an earlier day.</summary>
    public string OldFiles => Workspace["old"];

    /// <summary>Builds, and compares with a build that knows of no other.</summary>
    public void BuildAndCompare()
    {
        BuildOutcome outcome = Workspace.Build(Request);
        Compare(outcome, "obj", Compared);
    }

    /// <summary>Another target framework: its own output folder, and the cache of the first if there is a folder for that.</summary>
    public void BuildOther()
    {
        BuildOutcome outcome = Workspace.Build(request => Request(request) with { OutputDirectory = Workspace["obj2"] });
        Compare(outcome, "obj2", Compared);
    }

    /// <summary>As an editor does, which needs the names and nothing else.</summary>
    public void BuildDesignTime()
    {
        BuildOutcome outcome = Workspace.Build(request => Request(request) with { ManifestOnly = true });
        Compare(outcome, "obj", [ArtifactNames.Manifest]);
    }

    /// <summary>Four builds at once, two for each output folder.</summary>
    public void BuildByThreads()
    {
        BuildOutcome[] outcomes = new BuildOutcome[4];
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Parallel.For(0, outcomes.Length, i => outcomes[i] = TaskFolderBuilder.Build(
            Request(Workspace.Request) with { OutputDirectory = Workspace[i % 2 == 0 ? "obj" : "obj2"] }, cancellation));
        for (int i = 0; i < outcomes.Length; i++)
        {
            Compare(outcomes[i], i % 2 == 0 ? "obj" : "obj2", Compared);
        }
    }

    public void Dispose() => Workspace.Dispose();

    private static string[] Describe(BuildOutcome outcome) =>
        [.. outcome.Findings.Select(static reported => $"{reported.Severity} {reported.Finding.Id} {reported.Finding.Path} {reported.Finding.Span} {reported.Finding.Message}")];

    private BuildRequest Request(BuildRequest request) => request with
    {
        Folders = [new TaskFolder(Workspace["tasks"], [], Excludes)],
        Bodies = Bodies,
        TextIndex = Text,
        IdConstants = IdConstants,
        Severities = Severities,
        CacheDirectory = CacheFolder ? Workspace["cache"] : null,
        Baseline = Workspace["tasks.baseline.txt"],
        SarifLog = Workspace["log/tasks.sarif"],
    };

    private void Compare(BuildOutcome outcome, string output, string[] names)
    {
        byte[] sarif = ReadOrNull(Workspace["log/tasks.sarif"]) ?? [];
        (BuildOutcome clean, string directory) = Workspace.CleanBuild(request => Request(request) with { SarifLog = Workspace["clean.sarif"] });
        Describe(outcome).ShouldBe(Describe(clean));
        outcome.IsFailure.ShouldBeFalse();
        (BuildCounts counts, BuildCounts expected) = (outcome.Counts, clean.Counts);
        (counts.Files, counts.Excluded, counts.Rejected, counts.Errors, counts.Warnings, counts.Baselined)
            .ShouldBe((expected.Files, expected.Excluded, expected.Rejected, expected.Errors, expected.Warnings, expected.Baselined));
        (counts.Parsed + counts.Reused + counts.Excluded).ShouldBe(counts.Files);
        foreach (string name in names)
        {
            Same(ReadOrNull(Workspace[$"{output}/{name}"]), ReadOrNull(Path.Combine(directory, name)), $"{output}/{name}");
        }

        if (names.Length > 1)
        {
            Same(sarif, ReadOrNull(Workspace["clean.sarif"]), "the log");
            if (outcome.Succeeded)
            {
                using TaskIndex index = TaskIndex.Open(Workspace[$"{output}/{ArtifactNames.Index}"]);
                (index.Count, index.RejectedCount, index.ExcludedCount).ShouldBe((counts.Indexed, counts.Rejected, counts.Excluded));
            }
        }

        Directory.Delete(directory, recursive: true);
    }

    private static void Same(byte[]? actual, byte[]? expected, string name)
    {
        bool areSame = actual is null || expected is null ? actual == expected : actual.AsSpan().SequenceEqual(expected);
        areSame.ShouldBeTrue($"{name} of {actual?.Length.ToString() ?? "no"} bytes is not a clean build's of {expected?.Length.ToString() ?? "no"} bytes");
    }

    private static byte[]? ReadOrNull(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
