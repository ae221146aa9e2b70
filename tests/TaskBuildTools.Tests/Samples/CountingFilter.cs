using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Passes everything on to another filter, and counts the chunks that it was asked for.</summary>
/// <param name="inner">Which tasks.</param>
/// <param name="cost">What it tells the plan that it costs.</param>
internal sealed class CountingFilter(TaskFilter inner, double cost = 1) : TaskFilter(1)
{
    public int Chunks { get; private set; }

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => inner.Accept(visitor);

    public override string ToString() => $"counted {inner}";

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        Chunks++;
        inner.Fill(chunk, words);
    }

    internal override FilterEstimate Estimate(Snapshot snapshot) => inner.Estimate(snapshot) with { Cost = cost };

    internal override void AddSections(IndexColumns columns, SectionSet sections) => inner.AddSections(columns, sections);
}
