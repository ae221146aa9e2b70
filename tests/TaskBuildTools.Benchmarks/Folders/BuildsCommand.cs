using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Folders;

/// <summary>Builds of a task folder beside the floor, in this process and as the first of a process.</summary>
internal static class BuildsCommand
{
    public const string Suite = "builds";

    private const string ListCase = "list and stat";
    private const string ReadCase = "read all, 1 thread";

    public static Command Command { get; } = new(Suite, "Measures builds of task folders beside listing and reading the files.", Run)
    {
        Options =
        [
            ("--sizes", "numbers of task files, with commas (1000,10000)"),
            ("--rounds", "how often each is measured (9)"),
            ("--results", "folder of the results (artifacts/benchmarks)"),
        ],
    };

    private static void Run(Arguments arguments)
    {
        List<Measurement> measurements = [];
        foreach (int size in arguments.Numbers("--sizes", 1_000, 10_000))
        {
            Console.WriteLine($"builds: {size} files");
            measurements.AddRange(Measure(size, arguments.Number("--rounds", 9)));
        }

        new ResultFile(Suite, false, MachineProbe.Look(), measurements).Save(arguments.Text("--results", ResultsFolder.Default));
    }

    private static Measurement[] Measure(int size, int rounds)
    {
        using TaskFolderUnderTest folder = new(size);
        // What is called 30 times the runtime compiles once more, with all it can; a round calls most of a build nearly ten times.
        var runs = new InterleavedRuns(Suite, size, rounds, warmUp: 4);
        int files = 0;
        long bytes = 0;
        int edited = 0;
        runs.Add(
            ListCase, "floor", Role.Floor, Nothing, () => files = FolderFloor.ListAndStat(folder.TasksFolder).Files,
            () => WrongAnswerException.ThrowIfDifferent("files listed", size, files));
        foreach (int threads in (int[])[1, 2])
        {
            runs.Add(
                threads == 1 ? ReadCase : $"read all, {threads} threads", "floor", Role.Floor, Nothing, () => bytes = FolderFloor.ReadAll(folder.TasksFolder, threads),
                () => WrongAnswerException.ThrowIfDifferent("bytes read", true, bytes > size));
        }

        AddBuild("cold", folder.ForgetBuilds, () => Expect(folder, parsed: size));
        AddBuild("no change", folder.Settle, () => Expect(folder, parsed: 0, opened: 0));
        AddBuild("one status edited", () => Edit(folder.Edits.Status), () => Expect(folder, parsed: 1));
        AddBuild("one body edited", () => Edit(folder.Edits.Body), () => Expect(folder, parsed: 1));
        AddBuild("one dependency edited", () => Edit(folder.Edits.Dependency), () => Expect(folder, parsed: 1));
        AddBuild("1 % edited", () => Edit(() => edited = folder.EditOnePercent()), () => Expect(folder, parsed: edited));
        AddBuild("all times touched", () => Edit(folder.TouchAll), () => Expect(folder, parsed: 0, opened: size));
        runs.Add("no change, first in a process", "TaskBuildTools", Role.Ours, () => InChild(folder.Settle, 0));
        runs.Add("cold, first in a process", "TaskBuildTools", Role.Ours, () => InChild(folder.ForgetBuilds, size));
        return [.. runs.Run().Select(static row => row.Role == Role.Ours ? row with { FloorCase = row.Case.StartsWith("cold", StringComparison.Ordinal) ? ReadCase : ListCase } : row)];

        void AddBuild(string question, Action prepare, Action check) => runs.Add(question, "TaskBuildTools", Role.Ours, prepare, folder.Build, check);

        void Edit(Action edit)
        {
            folder.Settle();
            edit();
        }

        TimeSpan InChild(Action prepare, int parsed)
        {
            prepare();
            string[] answer = ChildProcess.RunSelf(BuildOnceCommand.Command.Name, folder.Root).Output.Trim().Split(' ');
            WrongAnswerException.ThrowIfDifferent("files parsed by a process of its own", parsed, int.Parse(answer[0], System.Globalization.CultureInfo.InvariantCulture));
            return TimeSpan.FromMicroseconds(double.Parse(answer[1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Nothing()
    {
    }

    private static void Expect(TaskFolderUnderTest folder, int parsed, int? opened = null)
    {
        WrongAnswerException.ThrowIfDifferent("errors", 0, folder.Outcome.Counts.Errors);
        WrongAnswerException.ThrowIfDifferent("files parsed", parsed, folder.Outcome.Counts.Parsed);
        WrongAnswerException.ThrowIfDifferent("files opened", opened ?? folder.Outcome.Opened, folder.Outcome.Opened);
        WrongAnswerException.ThrowIfDifferent("files", folder.Set.Count, folder.Outcome.Counts.Files);
    }
}
