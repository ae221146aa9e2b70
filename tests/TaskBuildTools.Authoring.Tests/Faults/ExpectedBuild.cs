using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>What a scenario's build finds, makes and must leave alone, when nothing goes wrong.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Before">The published files before it.</param>
/// <param name="After">Those after it.</param>
/// <param name="Answer">How the process under test describes it.</param>
/// <param name="Sources">Paths and contents of everything that is not the build's.</param>
/// <param name="Calls">The system calls that it makes.</param>
internal sealed record ExpectedBuild(
    BuildScenario Scenario, PublishedFiles Before, PublishedFiles After, string Answer, string[] Sources, SystemCall[] Calls)
{
    /// <param name="scenario">The scenario.</param>
    /// <param name="probe">A process that has done such a build already, so that the calls are the build's own.</param>
    /// <param name="calls">The names of the calls that count.</param>
    public static ExpectedBuild Of(BuildScenario scenario, ProbeSteps probe, string[] calls)
    {
        using Workspace warm = scenario.Prepare();
        string answer = probe.Do(scenario.StepIn(warm)).ShouldNotBeNull();
        using Workspace workspace = scenario.Prepare();
        PublishedFiles before = PublishedFiles.Of(workspace);
        string[] sources = SourcesOf(workspace);
        SystemCall[] made = SystemCalls.Of(probe, scenario.StepIn(workspace), calls);
        PublishedFiles after = PublishedFiles.Of(workspace);
        after.ShouldEachBeOf(after, after);
        scenario.ShouldEqualCleanBuild(workspace, scenario.Build(workspace));
        return new ExpectedBuild(scenario, before, after, answer, sources, made);
    }

    /// <summary>The answer of a build that counted so many files less.</summary>
    public string AnswerWithout(int files)
    {
        int count = int.Parse(Answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        return Answer.Replace($" {count} files", $" {count - files} files", StringComparison.Ordinal);
    }

    /// <summary>Every published file is as it was or as it shall be.</summary>
    public void ShouldBeOldOrNew(Workspace workspace) => PublishedFiles.Of(workspace).ShouldEachBeOf(Before, After);

    /// <summary>No task file or setting was touched, the next build is right, and none leaves anything lying about for ever.</summary>
    public void ShouldBeRightNextTime(Workspace workspace)
    {
        SourcesOf(workspace).ShouldBe(Sources);
        BuildOutcome next = Scenario.Build(workspace);
        next.IsFailure.ShouldBeFalse(next.Findings.FirstOrDefault()?.Finding.Message);
        Answer.ShouldStartWith($"{(next.Succeeded ? "succeeded" : "rejected")} {next.Counts.Files} files, {next.Counts.Rejected} rejected");
        PublishedFiles.Of(workspace).ShouldBe(After);
        BuildOutcome last = Scenario.Build(workspace);
        last.Findings.ShouldBe(next.Findings);

        // A design-time build keeps nothing of what it read.
        last.Counts.Parsed.ShouldBe(Scenario.IsDesignTime ? next.Counts.Parsed : 0);
        PublishedFiles.Of(workspace).ShouldBe(After);
        if (LeftoversIn(workspace) is { Length: > 0 } leftovers)
        {
            ShouldGo(workspace, leftovers);
        }
    }

    // By the next build that makes anything; from folders that are shared, when they are old.
    private void ShouldGo(Workspace workspace, string[] leftovers)
    {
        foreach (string path in leftovers.Where(static path => !path.StartsWith("obj/", StringComparison.Ordinal)))
        {
            File.SetLastWriteTimeUtc(workspace[path], DateTime.UtcNow.AddHours(-2));
        }

        workspace.WriteTask("tasks/later.md", "later");
        workspace.Build(_ => ProbeRequest.Of(workspace.Root, Scenario.Words.Replace("manifest-only", "", StringComparison.Ordinal)));
        LeftoversIn(workspace).ShouldBeEmpty();
    }

    private static string[] SourcesOf(Workspace workspace) =>
    [
        .. Directory.GetFiles(workspace["tasks"], "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(workspace.Root).Where(path => path != workspace[ProbeRequest.Baseline] && !Path.GetFileName(path).StartsWith(".taskbuild-", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(workspace.Root, path) + ": " + File.ReadAllText(path)),
    ];

    private static string[] LeftoversIn(Workspace workspace) =>
        [.. Directory.GetFiles(workspace.Root, ".taskbuild-*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(workspace.Root, path))];
}
