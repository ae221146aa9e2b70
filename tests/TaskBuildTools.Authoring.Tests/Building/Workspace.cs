using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A project folder of one test, with a <c>tasks</c> folder and an <c>obj</c> folder; deleted when disposed.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string[] Compared =
        [ArtifactNames.Index, ArtifactNames.Bodies, ArtifactNames.Text, ArtifactNames.Aggregates, ArtifactNames.Manifest];

    private int _cleanBuilds;

    public Workspace() => Directory.CreateDirectory(this["tasks"]);

    public string Root { get; } = Directory.CreateTempSubdirectory("taskbuildtools-").FullName;

    public string this[string path] => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public BuildRequest Request => new()
    {
        ProjectDirectory = Root,
        OutputDirectory = this["obj"],
        Folders = [new TaskFolder(this["tasks"], [], [])],
    };

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    public void WriteTask(string path, string id, string status = "todo", string dependencies = "[]", string body = "Body.") =>
        Write(path, $"""
            ---
            id: {id}
            title: The task {id}
            status: {status}
            dependencies: {dependencies}
            ---

            {body}

            """);

    public BuildOutcome Build(Func<BuildRequest, BuildRequest>? change = null) =>
        TaskFolderBuilder.Build(change is null ? Request : change(Request), TestContext.Current.CancellationToken);

    /// <summary>A build of the same files that knows nothing of earlier ones.</summary>
    public (BuildOutcome Outcome, string Directory) CleanBuild(Func<BuildRequest, BuildRequest>? change = null)
    {
        string directory = this[$"clean-{++_cleanBuilds}"];
        BuildRequest request = (change is null ? Request : change(Request)) with { OutputDirectory = directory, CacheDirectory = null };
        return (TaskFolderBuilder.Build(request, TestContext.Current.CancellationToken), directory);
    }

    /// <summary>The artifacts and the findings are those of a clean build.</summary>
    public void ShouldEqualCleanBuild(BuildOutcome outcome, Func<BuildRequest, BuildRequest>? change = null)
    {
        (BuildOutcome clean, string directory) = CleanBuild(change);
        Describe(outcome.Findings).ShouldBe(Describe(clean.Findings));
        outcome.Counts.Rejected.ShouldBe(clean.Counts.Rejected);
        outcome.Counts.Files.ShouldBe(clean.Counts.Files);
        (outcome.Counts.Parsed + outcome.Counts.Reused + outcome.Counts.Excluded).ShouldBe(outcome.Counts.Files);
        foreach (string name in Compared)
        {
            byte[]? actual = ReadOrNull(this["obj/" + name]);
            byte[]? expected = ReadOrNull(Path.Combine(directory, name));
            (actual is null).ShouldBe(expected is null, name);
            if (expected is not null)
            {
                actual.AsSpan().SequenceEqual(expected).ShouldBeTrue($"{name} differs from a clean build's");
            }
        }

        Directory.Delete(directory, recursive: true);
    }

    /// <summary>The findings are those of a clean build, but for tasks read by another schema than the broken one of now.</summary>
    public void ShouldReportLikeCleanBuild(BuildOutcome outcome)
    {
        (BuildOutcome clean, string directory) = CleanBuild();
        if (!clean.Findings.Any(static reported => reported.Finding.Path == SchemaSource.DefaultFileName))
        {
            Describe(outcome.Findings).ShouldBe(Describe(clean.Findings));
        }

        outcome.Counts.Errors.ShouldBeGreaterThan(0);
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Last write times of all artifacts that a build may leave alone.</summary>
    public ImmutableArray<(string Name, DateTime Written)> WriteTimes() =>
    [
        .. Directory.GetFiles(this["obj"])
            .Where(path => Path.GetFileName(path) is not (ArtifactNames.Report or ArtifactNames.Lock))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.GetLastWriteTimeUtc(path))),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string[] Describe(ImmutableArray<ReportedFinding> findings) =>
        [.. findings.Select(static reported => $"{reported.Severity} {reported.Finding.Id} {reported.Finding.Path} {reported.Finding.Span} {reported.Finding.Message}")];

    private static byte[]? ReadOrNull(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
