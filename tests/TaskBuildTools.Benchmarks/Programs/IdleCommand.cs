using TaskBuildTools.Benchmarks.Commands;

namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>What a process of this program costs before it does anything.</summary>
internal static class IdleCommand
{
    public static Command Command { get; } = new("idle", "Writes a number.", static _ => Console.WriteLine(0)) { IsListed = false };
}
