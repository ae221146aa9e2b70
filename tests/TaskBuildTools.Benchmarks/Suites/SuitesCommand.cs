using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Measuring;

using Measurement = TaskBuildTools.Benchmarks.Measuring.Measurement;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>The suites of BenchmarkDotNet, with results that the report can read.</summary>
internal static class SuitesCommand
{
    // A file of results each; two may be one section of the report.
    private static readonly (Type Type, string Suite)[] All =
    [
        (typeof(OpenBenchmarks), "open"),
        (typeof(OpenMillionBenchmarks), "open"),
        (typeof(LoadBenchmarks), "load"),
        (typeof(QueryBenchmarks), "queries"),
        (typeof(TextIndexBenchmarks), "text"),
        (typeof(AnalyticsBenchmarks), "analytics"),
        (typeof(EditBenchmarks), "edits"),
        (typeof(GeneratorBenchmarks), "generator"),
        (typeof(CacheBenchmarks), "record-cache"),
        (typeof(ResultCacheBenchmarks), "result-cache"),
        (typeof(TelemetryBenchmarks), "telemetry"),
    ];

    public static Command Command { get; } = new("suites", "Measures what happens in memory, beside libraries that do the same.", Run)
    {
        Options = [("--only", "part of the name of the suites to run (all)"), ("--results", "folder of the results (artifacts/benchmarks)")],
        Switches = [("--full", "longer runs and larger sets")],
    };

    private static void Run(Arguments arguments)
    {
        bool isFull = arguments.Has("--full");
        Environment.SetEnvironmentVariable(Sizes.Variable, isFull ? "1" : null);
        string folder = arguments.Text("--results", ResultsFolder.Default);
        string only = arguments.Text("--only", "");
        MachineFacts machine = MachineProbe.Look();
        foreach ((Type type, string suite) in All.Where(entry => entry.Type.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Summary summary = BenchmarkRunner.Run(type, Config(isFull, folder));
            string name = type.Name[..^"Benchmarks".Length];
            new ResultFile("suite-" + name, !isFull, machine, [.. summary.Reports.Select(report => Measure(suite, report))]).Save(folder);
        }
    }

    // In this process: a project made and built for each class would take longer than the measurements.
    private static ManualConfig Config(bool isFull, string folder) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            // Until the runtime has compiled for good what is called often; with fewer, the first cases were those of unfinished code.
            .WithWarmupCount(isFull ? 10 : 8)
            .WithIterationCount(isFull ? 15 : 7)
            .WithIterationTime(TimeInterval.FromMilliseconds(isFull ? 250 : 100)))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(folder, "benchmarkdotnet"));

    private static Measurement Measure(string suite, BenchmarkReport report)
    {
        Descriptor descriptor = report.BenchmarkCase.Descriptor;
        if (report.ResultStatistics is not { } statistics)
        {
            throw new WrongAnswerException($"{report.BenchmarkCase.DisplayInfo} was not measured; the log says why.");
        }

        PeerAttribute? peer = (PeerAttribute?)Attribute.GetCustomAttribute(descriptor.WorkloadMethod, typeof(PeerAttribute));
        int tasks = report.BenchmarkCase.Parameters.Items.FirstOrDefault(static item => item.Name == "Tasks")?.Value as int? ?? 0;
        string[] parts =
        [
            .. descriptor.Categories.Where(category => category != descriptor.Type.Name),
            .. report.BenchmarkCase.Parameters.Items.Where(static item => item.Name != "Tasks").Select(static item =>
                item.Value is Enum ? Words(item.Value.ToString()!) : $"{Words(item.Name)} {item.Value}"),
        ];
        Role role = peer is not null ? Role.Peer : descriptor.Baseline ? Role.Reference : Role.Ours;
        string subject = peer?.Name ?? (descriptor.HasDescription() ? descriptor.WorkloadMethodDisplayInfo.Trim('\'') : Words(descriptor.WorkloadMethod.Name));
        return new Measurement(
            suite, string.Join(", ", parts), tasks, subject, role, "ns", statistics.Median, statistics.Q1, statistics.Q3, statistics.N)
        {
            Allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase),
        };
    }

    private static bool HasDescription(this Descriptor descriptor) => descriptor.WorkloadMethodDisplayInfo != descriptor.WorkloadMethod.Name;

    // CountOfReady: count of ready.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (char letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
