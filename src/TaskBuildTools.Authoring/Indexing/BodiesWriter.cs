using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Writes <c>tasks.bodies</c> as docs/index-format.md describes it. With the file of the build before, blocks that did not
/// change are copied, and the bytes are the same as without it.
/// </summary>
internal sealed class BodiesWriter
{
    /// <summary>Blocks that are in memory at a time.</summary>
    private const int BatchSize = 128;

    private readonly IReadOnlyList<TaskDocument> _tasks;
    private readonly PreviousBodies? _previous;
    private readonly Func<TaskDocument, ReadOnlyMemory<byte>> _readBody;
    private readonly List<BodyBlockPlan> _plan;
    private readonly BodyBlockEntry[] _blocks;
    private readonly BodyEntry[] _bodies;
    private int _copied;
    private int _read;

    private BodiesWriter(
        IReadOnlyList<TaskDocument> tasks,
        PreviousBodies? previous,
        Func<TaskDocument, ReadOnlyMemory<byte>> readBody)
    {
        _tasks = tasks;
        _previous = previous;
        _readBody = readBody;
        _plan = BodyBlockPlan.Of(tasks);
        _blocks = new BodyBlockEntry[_plan.Count];
        _bodies = new BodyEntry[tasks.Count];
    }

    /// <param name="output">Seekable and empty; it may not be the previous file.</param>
    /// <param name="sortedTasks">In the order of the index.</param>
    /// <param name="previousPath">The file of the build before, or null. Damaged or missing is the same as null.</param>
    /// <param name="readBody">
    /// The <see cref="TaskDocument.BodyLength"/> bytes of a body. Asked only for bodies that the previous file does not have,
    /// by as many threads at once as <paramref name="threads"/> allows.
    /// </param>
    /// <param name="threads">How many threads assemble and compress blocks.</param>
    /// <exception cref="IOException">A body has another length than its task says: the file has changed since it was read.</exception>
    /// <exception cref="IndexLimitException">There is more than the format can hold.</exception>
    public static BodiesResult Write(
        Stream output,
        IReadOnlyList<TaskDocument> sortedTasks,
        string? previousPath,
        Func<TaskDocument, ReadOnlyMemory<byte>> readBody,
        int threads = 2)
    {
        using PreviousBodies? previous = previousPath is null ? null : PreviousBodies.Open(previousPath);
        return new BodiesWriter(sortedTasks, previous, readBody).Write(output, threads);
    }

    /// <summary>What <see cref="Write(Stream, IReadOnlyList{TaskDocument}, string?, Func{TaskDocument, ReadOnlyMemory{byte}}, int)"/>
    /// would return, if it would write the very file that there is; else null.</summary>
    /// <param name="sortedTasks">In the order of the index.</param>
    /// <param name="path">The file of the build before.</param>
    public static BodiesResult? TryKeep(IReadOnlyList<TaskDocument> sortedTasks, string path)
    {
        using PreviousBodies? previous = PreviousBodies.Open(path);
        return previous is null ? null : new BodiesWriter(sortedTasks, previous, static _ => default).TryKeep();
    }

    private BodiesResult? TryKeep()
    {
        long end = BodiesFormat.HeaderSize;
        for (int block = 0; block < _plan.Count; block++)
        {
            PlaceBodies(block, _plan[block]);
            if (!_previous!.TryGet(block, _plan[block], out _blocks[block]))
            {
                return null;
            }

            end += _blocks[block].StoredLength;
        }

        byte[] tables = MakeTables();
        ulong contentId = ContentId();
        return _previous!.Is(MakeHeader(end, tables, contentId), end, tables)
            ? new BodiesResult(contentId, _blocks.Length, _blocks.Length, 0)
            : null;
    }

    private BodiesResult Write(Stream output, int threads)
    {
        output.Write(stackalloc byte[BodiesFormat.HeaderSize]);
        long end = WriteBlocks(output, threads);
        output.Write(stackalloc byte[(int)(-end & 7)]);
        byte[] tables = MakeTables();
        output.Write(tables);
        ulong contentId = ContentId();
        output.Position = 0;
        output.Write(MakeHeader(end, tables, contentId));
        output.Position = output.Length;
        return new BodiesResult(contentId, _blocks.Length, _copied, _read);
    }

    private byte[] MakeHeader(long end, byte[] tables, ulong contentId)
    {
        var header = new byte[BodiesFormat.HeaderSize];
        long start = end + (-end & 7);
        BodiesFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), BodiesFormat.MajorVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), BodiesFormat.MinorVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), (uint)_blocks.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), (uint)_bodies.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(24), (ulong)(start + tables.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(32), contentId);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(40), BodyBlockEncoder.Id);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(48), (ulong)start);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(BodiesFormat.HeaderChecksumOffset), BodiesFile.Checksum(header, tables));
        return header;
    }

    private long WriteBlocks(Stream output, int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
        var blocks = new MadeBlock[Math.Min(BatchSize, _plan.Count)];
        long end = BodiesFormat.HeaderSize;
        for (int first = 0; first < _plan.Count; first += BatchSize)
        {
            int count = Math.Min(BatchSize, _plan.Count - first);
            MakeBatch(first, count, blocks, options);
            for (int i = 0; i < count; i++)
            {
                _blocks[first + i].Offset = (ulong)end;
                if (blocks[i].Previous >= 0)
                {
                    _previous!.Copy(blocks[i].Previous, output);
                }
                else
                {
                    output.Write(blocks[i].Stored);
                    ArrayPool<byte>.Shared.Return(blocks[i].Stored.Array!);
                }

                end += _blocks[first + i].StoredLength;
            }
        }

        return end;
    }

    private void MakeBatch(int first, int count, MadeBlock[] made, ParallelOptions options)
    {
        // Copying is quicker than handing out the work, so only what is left goes to the threads.
        var left = new List<int>();
        for (int i = 0; i < count; i++)
        {
            BodyBlockPlan plan = _plan[first + i];
            PlaceBodies(first + i, plan);
            if (_previous is not null && _previous.TryFind(plan, out _blocks[first + i], out int block))
            {
                made[i] = new MadeBlock(default, block);
                _copied++;
            }
            else
            {
                left.Add(i);
            }
        }

        if (left.Count <= 1 || options.MaxDegreeOfParallelism == 1)
        {
            foreach (int i in left)
            {
                made[i] = new MadeBlock(MakeBlock(first + i), -1);
            }
        }
        else
        {
            try
            {
                Parallel.ForEach(left, options, i => made[i] = new MadeBlock(MakeBlock(first + i), -1));
            }
            catch (AggregateException exception)
            {
                // The caller expects what reading a body throws, whether one thread ran or two.
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
            }
        }
    }

    private void PlaceBodies(int block, BodyBlockPlan plan)
    {
        int offset = 0;
        for (int ordinal = plan.First; ordinal < plan.First + plan.Count; ordinal++)
        {
            TaskDocument task = _tasks[ordinal];
            _bodies[ordinal] = new BodyEntry(task.BodyHash, block, offset, task.BodyLength);
            offset += task.BodyLength;
        }
    }

    private ArraySegment<byte> MakeBlock(int block)
    {
        BodyBlockPlan plan = _plan[block];
        byte[] buffer = ArrayPool<byte>.Shared.Rent(plan.RawLength);
        try
        {
            Span<byte> rest = buffer.AsSpan(0, plan.RawLength);
            for (int ordinal = plan.First; ordinal < plan.First + plan.Count; ordinal++)
            {
                TaskDocument task = _tasks[ordinal];
                FillBody(task, rest[..task.BodyLength]);
                rest = rest[task.BodyLength..];
            }

            _blocks[block] = new BodyBlockEntry { Key = plan.Key, TaskCount = (uint)plan.Count };
            return BodyBlockEncoder.Encode(buffer.AsSpan(0, plan.RawLength), ref _blocks[block]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void FillBody(TaskDocument task, Span<byte> target)
    {
        if (target.IsEmpty || (_previous is not null && _previous.TryRead(task, target)))
        {
            return;
        }

        ReadOnlyMemory<byte> body = _readBody(task);
        Interlocked.Increment(ref _read);
        if (body.Length != target.Length)
        {
            throw new IOException($"{task.Path} has changed while it was being built. Build again.");
        }

        body.Span.CopyTo(target);
    }

    private byte[] MakeTables()
    {
        long length = (long)_blocks.Length * BodiesFormat.BlockEntrySize + (long)_bodies.Length * BodiesFormat.TaskEntrySize;
        if (length > IndexFormat.MaxSectionLength)
        {
            throw new IndexLimitException($"There are too many tasks ({_bodies.Length}) for one bodies file.");
        }

        var tables = new byte[length];
        MemoryMarshal.AsBytes<BodyBlockEntry>(_blocks).CopyTo(tables);
        MemoryMarshal.AsBytes<BodyEntry>(_bodies).CopyTo(tables.AsSpan(_blocks.Length * BodiesFormat.BlockEntrySize));
        return tables;
    }

    /// <summary>Of what is stored, never of how: the compressed bytes do not come into it.</summary>
    private ulong ContentId()
    {
        var parts = new ulong[1 + _bodies.Length + _blocks.Length];
        parts[0] = (ulong)_bodies.Length;
        for (int i = 0; i < _bodies.Length; i++)
        {
            parts[1 + i] = _bodies[i].Length;
        }

        for (int i = 0; i < _blocks.Length; i++)
        {
            parts[1 + _bodies.Length + i] = _blocks[i].RawChecksum;
        }

        ulong hash = XxHash64.Hash(MemoryMarshal.AsBytes<ulong>(parts));
        // 0 in an index means that there are no bodies.
        return hash == 0 ? 1 : hash;
    }

    /// <param name="Stored">The bytes of a new block, in an array of the shared pool.</param>
    /// <param name="Previous">Number of the block before that it equals, or -1.</param>
    private readonly record struct MadeBlock(ArraySegment<byte> Stored, int Previous);
}
