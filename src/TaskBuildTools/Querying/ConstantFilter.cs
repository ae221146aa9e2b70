using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

internal sealed class ConstantFilter(bool matches) : TaskFilter(1)
{
    public override string ToString() => matches ? "all" : "none";

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        words.Fill(matches ? ulong.MaxValue : 0);
        chunk.Trim(words);
    }

    internal override FilterEstimate Estimate(Snapshot snapshot) => new(matches ? snapshot.TaskCount : 0, 0.1, "nothing to look at");

    internal override int? CountOf(Snapshot snapshot, long now) => matches ? snapshot.TaskCount : 0;

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        // The number of tasks is part of every checksum.
    }
}
