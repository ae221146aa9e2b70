using BenchmarkDotNet.Running;
using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Consumers;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Folders;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Memory;
using TaskBuildTools.Benchmarks.Programs;
using TaskBuildTools.Benchmarks.Reporting;
using TaskBuildTools.Benchmarks.Suites;

namespace TaskBuildTools.Benchmarks;

/// <summary>All commands. Anything else goes to BenchmarkDotNet.</summary>
internal static class CommandTable
{
    private static readonly Command[] All =
    [
        GenerateCommand.Command,
        SuitesCommand.Command,
        BuildsCommand.Command,
        WholeBuildsCommand.Command,
        ProgramsCommand.Command,
        MemoryCommand.Command,
        new("cache-traces", "Hit rates of the caches on made-up traces, as a table.", _ => CacheTraces.Print(Console.Out)),
        RenderCommand.Command,
        BuildOnceCommand.Command,
        QueryOnceCommand.Command,
        LoadOnceCommand.Command,
        IdleCommand.Command,
        QueryMemoryCommand.Command,
    ];

    public static int Run(string[] arguments)
    {
        if (arguments is [] or ["help"] or ["--help"] or ["-h"])
        {
            WriteHelp();
            return 0;
        }

        if (All.FirstOrDefault(command => command.Name == arguments[0]) is not { } command)
        {
            BenchmarkSwitcher.FromAssembly(typeof(CommandTable).Assembly).Run(arguments);
            return 0;
        }

        if (arguments.Contains("--help"))
        {
            command.WriteHelp(Console.Out);
            return 0;
        }

        try
        {
            command.Run(new Arguments(arguments.AsSpan(1), command.Options.Select(NameOf), command.Switches.Select(NameOf)));
            return 0;
        }
        catch (Exception failure) when (failure is ArgumentException or IOException or WrongAnswerException)
        {
            Console.Error.WriteLine(failure.Message);
            if (failure is ArgumentException)
            {
                command.WriteHelp(Console.Error);
            }

            return 1;
        }
    }

    private static string NameOf((string Name, string Help) option) => option.Name;

    private static void WriteHelp()
    {
        Console.WriteLine("Measures TaskBuildTools beside its peers, and makes task sets. Commands (with --help for their options):");
        foreach (Command command in All.Where(static command => command.IsListed))
        {
            Console.WriteLine($"  {command.Name,-14} {command.Help}");
        }

        Console.WriteLine("Anything else is for BenchmarkDotNet, for example --filter *QueryBenchmarks*");
    }
}
