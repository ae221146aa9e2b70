using System.Collections.Concurrent;
using TaskBuildTools.Live.Tests.Editing;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>
/// An edit that is killed just before one of its system calls, whichever it is, leaves the old files, the new ones, or the
/// one state between that is documented; no scan takes what else is left for a task, and a later edit removes it.
/// </summary>
public sealed class KilledEditTests
{
    [Fact]
    public void After_a_kill_at_any_system_call_the_old_files_are_there_or_the_new_ones()
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        List<(ExpectedEdit Edit, SystemCall Call)> points = [];
        using (ProbeSteps probe = new())
        {
            foreach (EditScenario scenario in EditScenario.All)
            {
                ExpectedEdit expected = ExpectedEdit.Of(scenario, probe, SystemCalls.OfWriting);
                points.AddRange(expected.Calls.Select(call => (expected, call)));
            }
        }

        int kills = 0;
        ConcurrentBag<string> failures = [];
        var sample = FaultOptions.Sample(points, static point => (point.Edit, point.Call.Name is "flock" or "close" or "openat" ? "" : point.Call.Name), 14);
        Parallel.ForEach(Partitioner.Create(sample, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 2 }, point =>
        {
            try
            {
                Interlocked.Add(ref kills, KillAt(point.Edit, point.Call) ? 1 : 0);
            }
            catch (Exception e)
            {
                failures.Add($"{point.Edit.Scenario.Kind}, {point.Call}: {e.Message}");
            }
        });

        failures.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{sample.Length} of {points.Count} points, {kills} kills");
        kills.ShouldBeGreaterThan(sample.Length * 3 / 4);
    }

    private static bool KillAt(ExpectedEdit expected, SystemCall call)
    {
        using ProbeSteps probe = new();
        using (EditFolder warm = EditScenario.Prepare())
        {
            probe.Do(expected.Scenario.StepIn(warm)).ShouldBe("done");
        }

        using EditFolder folder = EditScenario.Prepare();
        bool isDead;
        using (Strace strace = Strace.Attach(probe.Id, "-o", "/dev/null", "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:signal=KILL:when={call.Number}"))
        {
            isDead = probe.Do(expected.Scenario.StepIn(folder)) is null;
            if (isDead)
            {
                strace.WaitForEnd();
            }
        }

        (isDead || expected.IsDone(folder)).ShouldBeTrue("It lives, and what it did is not there.");
        (expected.IsUntouched(folder) || expected.IsDone(folder) || expected.IsDocumentedBetween(folder))
            .ShouldBeTrue("The files are " + string.Join(", ", expected.Describe(folder)));
        Heal(folder);
        (expected.IsUntouched(folder) || expected.IsDone(folder) || expected.Scenario.Kind is "move" or "restore" or "archive").ShouldBeTrue();
        Retry(expected, folder);
        return isDead;
    }

    private static void Heal(EditFolder folder)
    {
        foreach (string hidden in ExpectedEdit.HiddenIn(folder))
        {
            File.SetLastWriteTimeUtc(folder[hidden], DateTime.UtcNow.AddHours(-2));
        }

        folder.Editor.HealArchives("tasks/todo", TestContext.Current.CancellationToken);
    }

    // Whatever was left, the same edit can be done again, by another process too, and leaves nothing hidden.
    private static void Retry(ExpectedEdit expected, EditFolder folder)
    {
        if (!expected.IsDone(folder) && !expected.IsDocumentedBetween(folder))
        {
            ProbeEdits.Run(folder.Root, expected.Scenario.Kind);
            expected.IsDone(folder).ShouldBeTrue("Done again, the files are " + string.Join(", ", expected.Describe(folder)));
        }

        foreach (string sub in Directory.GetDirectories(folder["tasks"]))
        {
            // The cleaning is any edit's, in its folder.
            new TaskBuildTools.Live.Editing.TaskFolderEditor(
                new TaskBuildTools.Live.Editing.Text.TaskFileEditor(folder.Schema), folder.Root).HealArchives(
                Path.GetRelativePath(folder.Root, sub), TestContext.Current.CancellationToken);
        }

        ExpectedEdit.HiddenIn(folder).ShouldBeEmpty();
    }
}
