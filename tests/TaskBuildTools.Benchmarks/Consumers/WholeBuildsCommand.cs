using System.Text.Json;
using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Folders;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Consumers;

/// <summary><c>dotnet build</c> of one application with the package and without it.</summary>
internal static class WholeBuildsCommand
{
    public const string Suite = "whole-builds";

    public static Command Command { get; } = new(Suite, "Measures 'dotnet build' of an application with the package and without.", Run)
    {
        Options =
        [
            ("--sizes", "numbers of task files, with commas (100,1000,10000)"),
            ("--rounds", "how often each is measured (7)"),
            ("--results", "folder of the results (artifacts/benchmarks)"),
        ],
        Switches = [("--large", "100,000 files too")],
    };

    private static void Run(Arguments arguments)
    {
        string root = Directory.CreateTempSubdirectory("taskbuildtools-benchmark-").FullName;
        try
        {
            var package = new PackedPackage(root);
            int[] sizes = arguments.Numbers("--sizes", 100, 1_000, 10_000);
            List<Measurement> measurements = [];
            foreach (int size in arguments.Has("--large") ? [.. sizes, 100_000] : sizes)
            {
                Console.WriteLine($"whole-builds: {size} files");
                measurements.AddRange(Measure(root, package, size, arguments.Number("--rounds", 7)));
            }

            new ResultFile(Suite, false, MachineProbe.Look(), measurements).Save(arguments.Text("--results", ResultsFolder.Default));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static Measurement[] Measure(string root, PackedPackage package, int size, int rounds)
    {
        var set = new TaskSet(new TaskSetOptions { Tasks = size });
        var runs = new InterleavedRuns(Suite, size, rounds);
        foreach ((string name, bool usesPackage) in ((string, bool)[])[("without the package", false), ("with the package", true)])
        {
            var consumer = new ConsumerProject(Path.Combine(root, $"{size}-{(usesPackage ? "with" : "without")}"), package, usesPackage);
            TaskSet.Write(consumer.TasksFolder, new TaskSetOptions { Tasks = size });
            var edits = new TaskFileEdits(consumer.TasksFolder, set);
            consumer.Restore();
            consumer.Build();
            Role role = usesPackage ? Role.Ours : Role.Floor;
            runs.Add("no change", name, role, () =>
            {
                // The build after an edit may still find the file as new as its cache.
                consumer.Build();
                TimeSpan elapsed = consumer.Build();
                Expect(parsed: 0);
                return elapsed;
            });
            runs.Add("one status edited", name, role, () =>
            {
                edits.Status();
                TimeSpan elapsed = consumer.Build();
                Expect(parsed: 1);
                return elapsed;
            });

            void Expect(int parsed)
            {
                if (usesPackage)
                {
                    using JsonDocument report = JsonDocument.Parse(File.ReadAllText(consumer.BuildReport));
                    WrongAnswerException.ThrowIfDifferent("files", size, report.RootElement.GetProperty("files").GetInt32());
                    WrongAnswerException.ThrowIfDifferent("files parsed", parsed, report.RootElement.GetProperty("parsed").GetInt32());
                }
            }
        }

        return runs.Run();
    }
}
