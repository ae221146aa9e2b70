using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>
/// A build of which one system call fails, whichever it is and for whatever reason, is right all the same or says clearly
/// what went wrong; it never crashes, and the next build is right.
/// </summary>
public sealed class FailingCallsDuringBuildsTests
{
    private static readonly Dictionary<string, string[]> ErrorsOf = new(StringComparer.Ordinal)
    {
        ["openat"] = ["EMFILE", "EACCES", "EIO", "ENOSPC"],
        ["pwrite64"] = ["ENOSPC", "EIO"],
        ["pwritev"] = ["ENOSPC", "EIO"],
        ["rename"] = ["EACCES", "EIO", "ENOSPC"],
        ["unlink"] = ["EACCES", "EIO"],
        ["mkdir"] = ["ENOSPC", "EACCES"],
        ["flock"] = ["ENOLCK"],
        ["pread64"] = ["EIO"],
        ["getdents64"] = ["EIO"],
        ["fstat"] = ["EIO"],
        ["newfstatat"] = ["EIO"],
        ["statx"] = ["EIO", "EACCES"],
        ["lstat"] = ["EIO"],
        ["stat"] = ["EIO"],
        ["ftruncate"] = ["ENOSPC"],
    };

    public static TheoryData<string> Scenarios => [.. BuildScenario.All.Select(static scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_outcome_is_right_or_a_clear_error_and_the_next_build_is_right(string name)
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        BuildScenario scenario = BuildScenario.Of(name);
        using ProbeSteps probe = new();
        ExpectedBuild expected = ExpectedBuild.Of(scenario, probe, SystemCalls.ThatCanFail);
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

    private static void Fail(ExpectedBuild expected, ProbeSteps probe, SystemCall call, string error)
    {
        using Workspace workspace = expected.Scenario.Prepare();
        string? answer;
        using (Strace.Attach(probe.Id, "-o", "/dev/null", "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:error={error}:when={call.Number}"))
        {
            answer = probe.Do(expected.Scenario.StepIn(workspace));
        }

        string[] lines = answer.ShouldNotBeNull("The process died.").Split('\n');
        lines[0].ShouldNotStartWith("crashed", customMessage: answer);
        string[] news = [.. lines.Skip(1).Except(expected.Answer.Split('\n'))];
        if (answer == expected.Answer)
        {
            PublishedFiles.Of(workspace).ShouldBe(expected.After);
        }
        else if (expected.Scenario.ExcludedInAFolder > 0 && answer == expected.AnswerWithout(expected.Scenario.ExcludedInAFolder))
        {
            // A folder of which all is excluded need not be readable. What is in it is not counted then.
            expected.ShouldBeRightNextTime(workspace);
            return;
        }
        else
        {
            news.ShouldContain(static line => line.StartsWith("Error TBT", StringComparison.Ordinal), $"The outcome is another, and nothing says why: {answer}");
            answer.ShouldNotContain("   at ");
        }

        // The call fails in each thread that makes so many. A build that could look at some files and not at others has rejected
        // those, and leaves no index, whether or not it fails to write something as well.
        bool rejects = news.Any(static line =>
            line.StartsWith("Error TBT", StringComparison.Ordinal) && !line.StartsWith("Error TBT9010", StringComparison.Ordinal));
        if (!rejects)
        {
            expected.ShouldBeOldOrNew(workspace);
        }

        expected.ShouldBeRightNextTime(workspace);
    }
}
