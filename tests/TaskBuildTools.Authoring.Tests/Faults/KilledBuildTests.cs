using System.Collections.Concurrent;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>
/// A build that is killed just before one of its system calls, whichever it is, leaves every artifact as it was or as it
/// shall be, no task file touched, and nothing that the next build trusts wrongly or leaves lying about.
/// </summary>
public sealed class KilledBuildTests
{
    [Fact]
    public void After_a_kill_at_any_system_call_the_artifacts_are_whole_and_the_next_build_equals_a_clean_one()
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        List<(ExpectedBuild Build, SystemCall Call)> points = [];
        using (ProbeSteps probe = new())
        {
            foreach (BuildScenario scenario in BuildScenario.All)
            {
                ExpectedBuild expected = ExpectedBuild.Of(scenario, probe, SystemCalls.OfWriting);
                points.AddRange(expected.Calls.Select(call => (expected, call)));
            }
        }

        int kills = 0;
        ConcurrentBag<string> failures = [];
        var sample = FaultOptions.Sample(points, static point => (point.Build, point.Call.Name is "flock" or "close" or "openat" ? "" : point.Call.Name), 28);
        Parallel.ForEach(Partitioner.Create(sample, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 2 }, point =>
        {
            try
            {
                Interlocked.Add(ref kills, KillAt(point.Build, point.Call) ? 1 : 0);
            }
            catch (Exception e)
            {
                failures.Add($"{point.Build.Scenario.Name}, {point.Call}: {e.Message}");
            }
        });

        failures.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{sample.Length} of {points.Count} points, {kills} kills");
        kills.ShouldBeGreaterThan(sample.Length * 3 / 4);
    }

    // Whether the process died; a call that the second time is made by another thread or not at all may be missed.
    private static bool KillAt(ExpectedBuild expected, SystemCall call)
    {
        using ProbeSteps probe = new();
        using (Workspace warm = expected.Scenario.Prepare())
        {
            probe.Do(expected.Scenario.StepIn(warm)).ShouldBe(expected.Answer);
        }

        using Workspace workspace = expected.Scenario.Prepare();
        string? answer;
        using (Strace strace = Strace.Attach(probe.Id, "-o", "/dev/null", "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:signal=KILL:when={call.Number}"))
        {
            answer = probe.Do(expected.Scenario.StepIn(workspace));
            if (answer is null)
            {
                strace.WaitForEnd();
            }
        }

        expected.ShouldBeOldOrNew(workspace);
        expected.ShouldBeRightNextTime(workspace);
        return answer is null;
    }
}
