using TaskBuildTools.Live.Tests.Editing;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>An edit of which one system call fails, whichever it is, is done all the same, or refused with nothing changed.</summary>
public sealed class FailingCallsDuringEditsTests
{
    private static readonly Dictionary<string, string[]> ErrorsOf = new(StringComparer.Ordinal)
    {
        ["openat"] = ["EMFILE", "EACCES", "EIO", "ENOSPC"],
        ["pwrite64"] = ["ENOSPC", "EIO"],
        ["rename"] = ["EACCES", "EIO"],
        ["renameat2"] = ["EINVAL", "ENOSYS", "EIO", "EROFS"],
        ["link"] = ["EPERM", "EIO"],
        ["unlink"] = ["EACCES", "EIO"],
        ["mkdir"] = ["ENOSPC", "EACCES"],
        ["fsync"] = ["EIO", "ENOSPC"],
        ["fchmod"] = ["EPERM"],
        ["flock"] = ["ENOLCK", "EINTR"],
        ["pread64"] = ["EIO"],
        ["getdents64"] = ["EIO"],
        ["fstat"] = ["EIO"],
        ["newfstatat"] = ["EIO"],
        ["statx"] = ["EIO", "EACCES"],
        ["lstat"] = ["EIO"],
        ["stat"] = ["EIO"],
        ["readlink"] = ["EIO"],
    };

    public static TheoryData<string> Kinds => [.. EditScenario.All.Select(static scenario => scenario.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_done_or_refused_with_nothing_changed(string kind)
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        EditScenario scenario = EditScenario.All.Single(candidate => candidate.Kind == kind);
        using ProbeSteps probe = new();
        ExpectedEdit expected = ExpectedEdit.Of(scenario, probe, SystemCalls.ThatCanFail);
        (SystemCall Call, string Error)[] points =
            [.. expected.Calls.SelectMany(static call => ErrorsOf.GetValueOrDefault(call.Name, []).Select(error => (call, error)))];
        List<string> failures = [];
        foreach ((SystemCall call, string error) in FaultOptions.Sample(points, static point => (point.Call.Name, point.Error), 12))
        {
            try
            {
                Fail(expected, probe, call, error);
            }
            catch (Exception e)
            {
                failures.Add($"{call}, {error}: {e.Message}");
            }
        }

        failures.ShouldBeEmpty();
    }

    private static void Fail(ExpectedEdit expected, ProbeSteps probe, SystemCall call, string error)
    {
        using EditFolder folder = EditScenario.Prepare();
        string? answer;
        using (Strace.Attach(probe.Id, "-o", "/dev/null", "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:error={error}:when={call.Number}"))
        {
            answer = probe.Do(expected.Scenario.StepIn(folder));
        }

        answer.ShouldNotBeNull("The process died.");
        string state = $"{answer}; the files are {string.Join(", ", expected.Describe(folder))}";
        answer.ShouldNotStartWith("crashed");
        if (answer == "done")
        {
            expected.IsDone(folder).ShouldBeTrue(state);
        }
        else
        {
            expected.IsUntouched(folder).ShouldBeTrue(state);
            answer.Split(' ', 3)[2].Length.ShouldBeGreaterThan(10);
        }

        // A name that could not be removed stays until a later edit. Folders without locks of their own have a file for that.
        bool mayUseFile = call.Name == "flock" || error == "EACCES";
        string[] hidden = [.. ExpectedEdit.HiddenIn(folder).Where(path => !mayUseFile || !path.EndsWith(".taskbuild-edit.lock", StringComparison.Ordinal))];
        if (call.Name != "unlink")
        {
            hidden.ShouldBeEmpty(answer);
        }

        if (answer != "done")
        {
            ProbeEdits.Run(folder.Root, expected.Scenario.Kind);
            expected.IsDone(folder).ShouldBeTrue();
        }
    }
}
