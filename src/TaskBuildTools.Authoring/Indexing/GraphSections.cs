using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The dependency graph and what follows from it.</summary>
internal sealed class GraphSections(IndexBuffer buffer, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph, DerivedTables derived)
{
    public void Write()
    {
        WriteEdges(SectionKind.Dependencies, graph.Dependencies);
        WriteEdges(SectionKind.Dependents, graph.Dependents);
        WriteNumbers(SectionKind.DependencyOrder, graph.Order);
        WriteNumbers(SectionKind.Depth, graph.Depth);
        WriteBitmap(SectionKind.Ready, graph.Ready);
        WriteBitmap(SectionKind.Blocked, graph.Blocked);
        WriteCriticalPath();
        WriteUnresolved();
        WriteSlack();
        WriteUnblocks();
    }

    private void WriteEdges(SectionKind kind, Adjacency edges)
    {
        buffer.Begin(kind);
        Append(edges.Offsets);
        Append(edges.Targets);
        buffer.End();
    }

    private void WriteNumbers(SectionKind kind, int[] numbers)
    {
        buffer.Begin(kind);
        Append(numbers);
        buffer.End();
    }

    private void WriteBitmap(SectionKind kind, bool[] bits)
    {
        buffer.Begin(kind);
        Span<ulong> words = buffer.Append<ulong>(IndexFormat.WordCount(bits.Length));
        words.Clear();
        for (int ordinal = 0; ordinal < bits.Length; ordinal++)
        {
            if (bits[ordinal])
            {
                words[ordinal >> 6] |= 1UL << (ordinal & 63);
            }
        }

        buffer.End();
    }

    private void WriteCriticalPath()
    {
        buffer.Begin(SectionKind.CriticalPath);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.Append(sizeof(long)), graph.CriticalPath.FixedPoint);
        Append(graph.CriticalPath.Ordinals);
        buffer.End();
    }

    /// <summary>The ids as written, without repetitions within a task.</summary>
    private void WriteUnresolved()
    {
        var offsets = new int[tasks.Count + 1];
        var ids = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int next = 0;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            seen.Clear();
            for (; next < graph.Unresolved.Length && graph.Unresolved[next].Ordinal == ordinal; next++)
            {
                string id = tasks[ordinal].Dependencies[graph.Unresolved[next].Index].Id;
                if (seen.Add(id))
                {
                    ids.Add(id);
                }
            }

            offsets[ordinal + 1] = ids.Count;
        }

        buffer.Begin(SectionKind.UnresolvedDependencies);
        buffer.AppendUInt32(ids.Count);
        buffer.AppendUInt32(0);
        Append(offsets);
        buffer.AppendStrings(ids.Count, ids, static (ids, index) => ids[index]);
        buffer.End();
    }

    private void WriteSlack()
    {
        long?[] slack = derived.Slack;
        buffer.Begin(SectionKind.Slack);
        Span<long> values = buffer.Append<long>(slack.Length);
        for (int ordinal = 0; ordinal < slack.Length; ordinal++)
        {
            values[ordinal] = slack[ordinal] ?? IndexFormat.AbsentValue;
        }

        buffer.End();
    }

    private void WriteUnblocks()
    {
        (int Count, bool IsAtLeast)[] waiting = derived.Waiting;
        buffer.Begin(SectionKind.Unblocks);
        Span<uint> values = buffer.Append<uint>(waiting.Length);
        for (int ordinal = 0; ordinal < waiting.Length; ordinal++)
        {
            values[ordinal] = (uint)waiting[ordinal].Count | (waiting[ordinal].IsAtLeast ? IndexFormat.AtLeastFlag : 0);
        }

        buffer.End();
    }

    private void Append(int[] numbers) =>
        MemoryMarshal.Cast<int, uint>(numbers).CopyTo(buffer.Append<uint>(numbers.Length));
}
