using TaskBuildTools.Live.Tests.Editing;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>What an edit makes of a folder when nothing goes wrong.</summary>
/// <param name="Scenario">The edit.</param>
/// <param name="Before">The files before it.</param>
/// <param name="After">The files after it.</param>
/// <param name="Calls">The system calls that it makes.</param>
internal sealed record ExpectedEdit(EditScenario Scenario, TaskFiles Before, TaskFiles After, SystemCall[] Calls)
{
    /// <param name="scenario">The scenario.</param>
    /// <param name="probe">A process to do it in.</param>
    /// <param name="calls">The names of the calls that count.</param>
    public static ExpectedEdit Of(EditScenario scenario, ProbeSteps probe, string[] calls)
    {
        using EditFolder warm = EditScenario.Prepare();
        probe.Do(scenario.StepIn(warm)).ShouldBe("done");
        using EditFolder folder = EditScenario.Prepare();
        TaskFiles before = TaskFiles.Of(folder);
        SystemCall[] made = SystemCalls.Of(probe, scenario.StepIn(folder), calls);
        TaskFiles after = TaskFiles.Of(folder);
        string[] changes = after.DescribeBy(before, after);
        (scenario.Kind == "delete" || changes.Any(static change => change.EndsWith("= new", StringComparison.Ordinal))).ShouldBeTrue();
        HiddenIn(folder).ShouldBeEmpty();
        return new ExpectedEdit(scenario, before, after, made);
    }

    public bool IsDone(EditFolder folder) => Describe(folder).SequenceEqual(After.DescribeBy(Before, After));

    public bool IsUntouched(EditFolder folder) => Describe(folder).SequenceEqual(Before.DescribeBy(Before, After));

    /// <summary>What the files are, for whoever expected something else.</summary>
    public string[] Describe(EditFolder folder) => TaskFiles.Of(folder).DescribeBy(Before, After);

    /// <summary>Whether this is the one state between old and new that the editor documents for kills.</summary>
    public bool IsDocumentedBetween(EditFolder folder) =>
        !Scenario.Between.IsEmpty && Describe(folder).Where(static file => !file.EndsWith("= same", StringComparison.Ordinal)).SequenceEqual(
            Scenario.Between.Concat(Before.DescribeBy(Before, After).Where(file => file.EndsWith("= old", StringComparison.Ordinal) && !Scenario.Between.Any(line => line.StartsWith(file.Split(' ')[0] + " ", StringComparison.Ordinal)))).Order(StringComparer.Ordinal));

    /// <summary>Everything that scans pass over.</summary>
    public static string[] HiddenIn(EditFolder folder) =>
        [.. Directory.GetFiles(folder.Root, ".*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Root, path))];
}
