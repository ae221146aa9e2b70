using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>Loading that is the first of a process, which has to compile what it calls. Writes a number.</summary>
internal static class LoadOnceCommand
{
    public static Command Command { get; } = new("load-once", "Opens an index and reads every task as a record.", Run) { IsListed = false };

    private static void Run(Arguments arguments)
    {
        using TaskIndex index = TaskIndex.Open(arguments.Words[0]);
        long sum = 0;
        foreach (TaskRef task in index.All)
        {
            sum += TaskSum.Of(task.ToRecord());
        }

        Console.WriteLine(sum);
    }
}
