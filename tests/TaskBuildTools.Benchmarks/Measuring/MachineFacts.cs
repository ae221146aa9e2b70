namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>What a reader needs to know to compare results with others. The load is that of the last minute, when the run began.</summary>
internal sealed record MachineFacts(
    string Processor, int Cores, double MemoryGigabytes, string System, string FileSystem, string Sdk, string Runtime, string Load)
{
    /// <summary>Versions of libraries and programs, by name.</summary>
    public SortedDictionary<string, string> Versions { get; init; } = new(StringComparer.Ordinal);
}
