using System.Diagnostics;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A pipe in the place of a file is never waited for.</summary>
public sealed class PipesTests : IDisposable
{
    private const string Baseline = "baseline.txt";

    private readonly Workspace _workspace = new();

    public PipesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes with a file name are made with mkfifo.");
        _workspace.WriteTask("tasks/a.md", "a");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tasks.schema.yaml", "TBT9002")]
    [InlineData("performance.yaml", "TBT9015")]
    [InlineData(Baseline, "TBT1014")]
    [InlineData(".editorconfig", "TBT1014")]
    public async Task One_in_the_place_of_settings_is_reported(string name, string id)
    {
        MakePipe(name);

        BuildOutcome outcome = await Build();

        outcome.Succeeded.ShouldBeFalse();
        outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}").ShouldBe([$"{id} {name}"]);
    }

    [Theory]
    [InlineData("tasks.cache")]
    [InlineData("tasks.stamp")]
    [InlineData("tasks.bodies")]
    [InlineData("tasks.tbx")]
    [InlineData("tasks.manifest.txt")]
    public async Task One_in_the_place_of_what_a_build_writes_is_replaced(string name)
    {
        await Build();
        File.Delete(_workspace["obj/" + name]);
        MakePipe("obj/" + name);
        _workspace.WriteTask("tasks/b.md", "b");

        BuildOutcome outcome = await Build();

        outcome.Succeeded.ShouldBeTrue();
        _workspace.ShouldEqualCleanBuild(outcome);
        new FileInfo(_workspace["obj/" + name]).Length.ShouldBeGreaterThan(0);
    }

    private Task<BuildOutcome> Build() =>
        Task.Run(() => _workspace.Build(request => request with { Baseline = _workspace[Baseline] }), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    private void MakePipe(string path)
    {
        using Process process = Process.Start("mkfifo", [_workspace[path]]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
