using TaskBuildTools.Analytics.Execution;

namespace TaskBuildTools.Tests.Analytics;

/// <summary>The runs of tasks that were scanned, in the order in which they were put together.</summary>
internal sealed class ChunkNumbers(Action<int>? scanning = null) : IPartialResult<ChunkNumbers>
{
    public List<(int Start, int End)> Runs { get; } = [];

    public void Scan(int start, int end)
    {
        scanning?.Invoke(start);
        Runs.Add((start, end));
    }

    public void Append(ChunkNumbers later) => Runs.AddRange(later.Runs);
}
