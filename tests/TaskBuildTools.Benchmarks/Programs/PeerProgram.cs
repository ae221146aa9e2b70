namespace TaskBuildTools.Benchmarks.Programs;

/// <summary>Another program that reads a backlog, where it is installed.</summary>
/// <param name="Name">With what it is asked to do.</param>
/// <param name="Case">What it is compared in.</param>
/// <param name="Version">Null where it is not installed.</param>
/// <param name="Note">What it does more or less than the others.</param>
internal sealed record PeerProgram(string Name, string Case, string? Version, string Note)
{
    /// <summary>Makes what the program needs in a folder of its own; not measured. The parameters are the task files and that folder.</summary>
    public Action<string, string> Prepare { get; init; } = static (_, _) => { };

    /// <summary>The measured process, in the folder of its own.</summary>
    public required Func<string, TimeSpan> Run { get; init; }
}
