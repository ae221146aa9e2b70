using TaskBuildTools.Benchmarks.Commands;

namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>A query that is the first of a process. Writes a number.</summary>
internal static class QueryOnceCommand
{
    public static Command Command { get; } = new("query-once", "Opens an index and counts the open tasks.", Run) { IsListed = false };

    private static void Run(Arguments arguments)
    {
        using TaskIndex index = TaskIndex.Open(arguments.Words[0]);
        Console.WriteLine(index.Where(TaskFilter.Meaning(StatusMeaning.Open)).Count());
    }
}
