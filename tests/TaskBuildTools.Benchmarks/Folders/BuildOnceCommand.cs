using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Benchmarks.Commands;

namespace TaskBuildTools.Benchmarks.Folders;

/// <summary>A build that is the first of a process. Writes a line of numbers.</summary>
internal static class BuildOnceCommand
{
    public static Command Command { get; } = new("build-once", "Builds a folder: files parsed, microseconds.", Run) { IsListed = false };

    private static void Run(Arguments arguments)
    {
        BuildRequest request = TaskFolderUnderTest.RequestFor(arguments.Words[0]);
        long start = Stopwatch.GetTimestamp();
        BuildOutcome outcome = TaskFolderBuilder.Build(request, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Counts.Parsed} {Stopwatch.GetElapsedTime(start).TotalMicroseconds}"));
    }
}
