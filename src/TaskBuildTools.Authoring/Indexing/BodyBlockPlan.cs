using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Which tasks share a block. A block ends after a task whose id says so (one in 32), or when it has grown large; so a task
/// that comes or goes changes its own block, and those up to the next such id at most.
/// </summary>
/// <param name="First">The ordinal of the first task.</param>
/// <param name="Count">How many tasks.</param>
/// <param name="RawLength">Bytes of all their bodies.</param>
/// <param name="Key">Hash of the members' body hashes and lengths.</param>
internal readonly record struct BodyBlockPlan(int First, int Count, int RawLength, ulong Key)
{
    private const ulong BoundaryMask = 31;
    private const int LargeBlock = 256 * 1024;
    private const int MaxBody = 64 * 1024 * 1024;

    /// <exception cref="IndexLimitException">A body is larger than 64 MiB.</exception>
    public static List<BodyBlockPlan> Of(IReadOnlyList<TaskDocument> tasks)
    {
        var blocks = new List<BodyBlockPlan>(tasks.Count / 24 + 1);
        var members = new List<(ulong Hash, ulong Length)>();
        int first = 0;
        int raw = 0;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            TaskDocument task = tasks[ordinal];
            if (task.BodyLength > MaxBody)
            {
                throw new IndexLimitException($"The body of {task.Path} is larger than 64 MiB.");
            }

            raw += task.BodyLength;
            members.Add((task.BodyHash, (ulong)task.BodyLength));
            if (raw < LargeBlock && !EndsBlock(task.Id) && ordinal + 1 < tasks.Count)
            {
                continue;
            }

            ulong key = XxHash64.Hash(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(members)));
            blocks.Add(new BodyBlockPlan(first, ordinal + 1 - first, raw, key));
            members.Clear();
            first = ordinal + 1;
            raw = 0;
        }

        return blocks;
    }

    private static bool EndsBlock(string id)
    {
        int capacity = Encoding.UTF8.GetMaxByteCount(id.Length);
        Span<byte> bytes = capacity <= 256 ? stackalloc byte[256] : new byte[capacity];
        return (XxHash64.Hash(bytes[..Encoding.UTF8.GetBytes(id, bytes)]) & BoundaryMask) == 0;
    }
}
