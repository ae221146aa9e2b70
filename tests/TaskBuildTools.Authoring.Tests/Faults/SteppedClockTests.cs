using System.Globalization;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Builds of one folder by processes whose clocks are days apart, before and after each other.</summary>
public sealed class SteppedClockTests
{
    private const string Words = "text cache baseline";

    [Fact]
    public void No_record_is_stale_whatever_the_clocks_of_the_builders_say()
    {
        Assert.SkipUnless(InstalledTool.IsThere("faketime"), "faketime is not installed.");
        using Workspace workspace = new();
        for (int i = 0; i < 5; i++)
        {
            workspace.WriteTask($"tasks/{i}.md", $"task-{i}", body: "Body 0.");
        }

        using ProbeSteps behind = new(["faketime", "-f", "-3d"]);
        using ProbeSteps ahead = new(["faketime", "-f", "+5d"]);
        Clock(behind).ShouldBeLessThan(DateTime.UtcNow.AddDays(-2));
        Clock(ahead).ShouldBeGreaterThan(DateTime.UtcNow.AddDays(4));
        ProbeSteps[] builders = [behind, ahead, behind, behind, ahead, ahead, behind, ahead];
        for (int step = 0; step < builders.Length; step++)
        {
            // Of the same size, and one of them with its former time.
            RewriteInPlace(workspace["tasks/1.md"], $"Body {step}.", $"Body {step + 1}.", restoresTime: true);
            RewriteInPlace(workspace["tasks/2.md"], $"Body {step}.", $"Body {step + 1}.", restoresTime: false);
            File.SetLastWriteTimeUtc(workspace["tasks/3.md"], DateTime.UtcNow.AddDays(step % 2 == 0 ? -10 : 10));

            builders[step].Do($"build\t{workspace.Root}\t{Words}").ShouldBe("succeeded 5 files, 0 rejected");

            PublishedFiles built = PublishedFiles.Of(workspace);
            BuildOutcome outcome = workspace.Build(_ => ProbeRequest.Of(workspace.Root, Words));
            outcome.Counts.Parsed.ShouldBe(0);
            outcome.IsUpToDate.ShouldBeTrue();
            workspace.ShouldEqualCleanBuild(outcome, _ => ProbeRequest.Of(workspace.Root, Words));
            PublishedFiles.Of(workspace).ShouldBe(built);
        }
    }

    private static DateTime Clock(ProbeSteps probe) =>
        DateTime.Parse(probe.Do("clock").ShouldNotBeNull(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static void RewriteInPlace(string path, string old, string now, bool restoresTime)
    {
        DateTime written = File.GetLastWriteTimeUtc(path);
        string content = File.ReadAllText(path);
        content.ShouldContain(old);
        File.WriteAllText(path, content.Replace(old, now, StringComparison.Ordinal));
        if (restoresTime)
        {
            File.SetLastWriteTimeUtc(path, written);
        }
    }
}
