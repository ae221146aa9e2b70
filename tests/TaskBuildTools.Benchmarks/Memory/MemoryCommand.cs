using System.Globalization;
using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Measuring;

namespace TaskBuildTools.Benchmarks.Memory;

/// <summary>How large the managed heap of an application becomes that does nothing but query.</summary>
internal static class MemoryCommand
{
    public const string Suite = "memory";

    public static Command Command { get; } = new(Suite, "Measures the managed memory of a process that queries.", Run)
    {
        Options =
        [
            ("--sizes", "numbers of tasks, with commas (10000)"),
            ("--rounds", "processes of each size (5)"),
            ("--results", "folder of the results (artifacts/benchmarks)"),
        ],
    };

    private static void Run(Arguments arguments)
    {
        List<Measurement> measurements = [];
        foreach (int size in arguments.Numbers("--sizes", 10_000))
        {
            string folder = Directory.CreateTempSubdirectory("taskbuildtools-benchmark-").FullName;
            string path = Path.Combine(folder, "tasks.tbx");
            BenchmarkBacklog.Make(size).WriteIndex(path);
            var samples = new Samples();
            for (int round = arguments.Number("--rounds", 5); round > 0; round--)
            {
                samples.Add(double.Parse(ChildProcess.RunSelf(QueryMemoryCommand.Command.Name, path).Output.Split(' ')[0], CultureInfo.InvariantCulture));
            }

            measurements.Add(samples.ToMeasurement(Suite, "largest managed heap over 140 queries", size, "TaskBuildTools", Role.Reference, "bytes"));
            Directory.Delete(folder, recursive: true);
        }

        new ResultFile(Suite, false, MachineProbe.Look(), measurements).Save(arguments.Text("--results", ResultsFolder.Default));
    }
}
