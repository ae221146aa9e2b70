using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Folders;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>Whole processes: ours and those of other programs, over the same tasks.</summary>
internal static class ProgramsCommand
{
    public const string Suite = "programs";

    private const string IdleSubject = "our program, doing nothing";

    public static Command Command { get; } = new(Suite, "Measures Hugo, gray-matter, Taskwarrior and Backlog.md, where installed, beside ours.", Run)
    {
        Options =
        [
            ("--sizes", "numbers of tasks, with commas (1000)"),
            ("--rounds", "how often each is measured (5)"),
            ("--results", "folder of the results (artifacts/benchmarks)"),
        ],
    };

    private static void Run(Arguments arguments)
    {
        MachineFacts machine = MachineProbe.Look();
        List<Measurement> measurements = [];
        foreach (int size in arguments.Numbers("--sizes", 1_000))
        {
            Console.WriteLine($"programs: {size} tasks");
            measurements.AddRange(Measure(size, arguments.Number("--rounds", 5), machine));
        }

        new ResultFile(Suite, false, machine, measurements).Save(arguments.Text("--results", ResultsFolder.Default));
    }

    private static List<Measurement> Measure(int size, int rounds, MachineFacts machine)
    {
        using TaskFolderUnderTest folder = new(size);
        var runs = new InterleavedRuns(Suite, size, rounds);
        List<Measurement> missing = [];
        runs.Add(PeerPrograms.ReadCase, "TaskBuildTools, cold build", Role.Reference, () =>
        {
            folder.ForgetBuilds();
            return ChildProcess.RunSelf(BuildOnceCommand.Command.Name, folder.Root).Elapsed;
        });
        runs.Add(PeerPrograms.ReadCase, "TaskBuildTools, build with nothing changed", Role.Ours, () => ChildProcess.RunSelf(BuildOnceCommand.Command.Name, folder.Root).Elapsed);
        runs.Add(
            PeerPrograms.QueryCase,
            "TaskBuildTools, query",
            Role.Reference,
            () => ChildProcess.RunSelf(QueryOnceCommand.Command.Name, Path.Combine(folder.Root, "obj", "tasks.tbx")).Elapsed);
        runs.Add(
            PeerPrograms.QueryCase,
            "TaskBuildTools, every task as a record",
            Role.Ours,
            () => ChildProcess.RunSelf(LoadOnceCommand.Command.Name, Path.Combine(folder.Root, "obj", "tasks.tbx")).Elapsed);
        runs.Add(PeerPrograms.QueryCase, IdleSubject, Role.Ours, () => ChildProcess.RunSelf(IdleCommand.Command.Name).Elapsed);
        Dictionary<string, string> notes = new() { [IdleSubject] = "what .NET and this program take to start" };
        foreach (PeerProgram program in PeerPrograms.All(folder.Set))
        {
            if (program.Version is null)
            {
                missing.Add(new Measurement(Suite, program.Case, size, program.Name, Role.Peer, "ns", 0, 0, 0, 0) { Note = "not installed" });
                continue;
            }

            machine.Versions[program.Name.Split(',')[0]] = program.Version;
            notes[program.Name] = program.Note;
            string place = Path.Combine(folder.Root, "peers", program.Name.Replace(' ', '-'));
            Directory.CreateDirectory(place);
            program.Prepare(folder.TasksFolder, place);
            runs.Add(program.Case, program.Name, Role.Peer, () => program.Run(place));
        }

        return [.. runs.Run().Select(measurement => measurement with { Note = notes.GetValueOrDefault(measurement.Subject) }), .. missing];
    }
}
