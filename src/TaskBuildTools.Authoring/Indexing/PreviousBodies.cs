using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// The bodies of the build before: whole blocks to copy, and single bodies to take out of blocks that changed. Whatever of it
/// is damaged counts as missing. Lookups are thread-safe.
/// </summary>
internal sealed class PreviousBodies : IDisposable
{
    private readonly IndexMemory _memory;
    private readonly BodiesFile _file;
    private readonly Dictionary<ulong, int> _blockByKey;
    private readonly Lazy<Dictionary<(ulong Hash, uint Length), int>> _bodies;

    private PreviousBodies(IndexMemory memory)
    {
        _memory = memory;
        BodiesFile file = _file = new BodiesFile(memory);
        _blockByKey = new Dictionary<ulong, int>(file.BlockCount);
        ReadOnlySpan<BodyBlockEntry> blocks = file.Blocks;
        for (int block = 0; block < blocks.Length; block++)
        {
            _blockByKey.TryAdd(blocks[block].Key, block);
        }
        // Needed only when some block has changed.
        _bodies = new Lazy<Dictionary<(ulong Hash, uint Length), int>>(IndexBodies);
        GC.KeepAlive(file);
    }

    /// <summary>Null if there is no file, or it is damaged or of another format.</summary>
    public static PreviousBodies? Open(string path)
    {
        if (FileStatReader.TypeOf(path, followLinks: true, out _) != PathType.File)
        {
            return null;
        }

        IndexMemory? memory = null;
        try
        {
            memory = IndexMemory.OfFile(path);
            return new PreviousBodies(memory);
        }
        catch (TaskIndexException)
        {
            memory?.Release();
            return null;
        }
    }

    /// <summary>
    /// Whether this file is what a new one would be, byte for byte. That costs reading it, but writing and comparing nothing.
    /// </summary>
    /// <param name="header">Of the new file.</param>
    /// <param name="blocks">The bytes of its header and its blocks.</param>
    /// <param name="tables">Of the new file.</param>
    public bool Is(ReadOnlySpan<byte> header, long blocks, ReadOnlySpan<byte> tables)
    {
        int padding = (int)(-blocks & 7);
        bool isSame = _memory.Length == blocks + padding + tables.Length
            && IsThere(0, header.Length) && IsThere(blocks, padding + tables.Length)
            && _memory.Span(0, header.Length).SequenceEqual(header)
            && _memory.Span(blocks + padding, tables.Length).SequenceEqual(tables)
            && !_memory.Span(blocks, padding).ContainsAnyExcept((byte)0);
        for (int block = 0; isSame && block < _file.BlockCount; block++)
        {
            isSame = IsSound(block);
        }

        GC.KeepAlive(_memory);
        return isSame;
    }

    /// <summary>The row of a block that stands where the plan has it, or false. Its bytes may be damaged.</summary>
    public bool TryGet(int block, BodyBlockPlan plan, out BodyBlockEntry entry)
    {
        entry = block < _file.BlockCount ? _file.Blocks[block] : default;
        GC.KeepAlive(_file);
        return _file.Encoder == BodyBlockEncoder.Id && IsPlanned(entry, plan);
    }

    /// <summary>A block's row and its number here, if there is a sound one that this runtime has written.</summary>
    public bool TryFind(BodyBlockPlan plan, out BodyBlockEntry entry, out int block)
    {
        entry = default;
        block = -1;
        if (_file.Encoder != BodyBlockEncoder.Id || !_blockByKey.TryGetValue(plan.Key, out block))
        {
            return false;
        }

        entry = _file.Blocks[block];
        bool isUsable = IsPlanned(entry, plan) && IsSound(block);
        GC.KeepAlive(_file);
        return isUsable;
    }

    /// <summary>Writes the bytes of a block as they are.</summary>
    public void Copy(int block, Stream output)
    {
        output.Write(_file.Stored(block));
        GC.KeepAlive(_file);
    }

    /// <summary>Copies a body, if there is a sound one of the same hash and length.</summary>
    public bool TryRead(TaskDocument task, Span<byte> target)
    {
        if (!_bodies.Value.TryGetValue((task.BodyHash, (uint)task.BodyLength), out int ordinal))
        {
            return false;
        }

        BodyEntry body = _file.Bodies[ordinal];
        try
        {
            _file.Unpack((int)body.Block).AsSpan((int)body.Offset, (int)body.Length).CopyTo(target);
            return true;
        }
        catch (TaskIndexException)
        {
            return false;
        }
    }

    public void Dispose() => _file.Release();

    private static bool IsPlanned(in BodyBlockEntry entry, BodyBlockPlan plan) =>
        entry.Key == plan.Key && entry.RawLength == (uint)plan.RawLength && entry.TaskCount == (uint)plan.Count;

    private bool IsSound(int block)
    {
        BodyBlockEntry entry = _file.Blocks[block];
        return IsThere((long)entry.Offset, entry.StoredLength) && XxHash64.Hash(_file.Stored(block)) == entry.StoredChecksum;
    }

    // A file on another machine may be cut while it is in use.
    private bool IsThere(long offset, long count)
    {
        try
        {
            _memory.Require(offset, count);
            return true;
        }
        catch (TaskIndexException)
        {
            return false;
        }
    }

    private Dictionary<(ulong Hash, uint Length), int> IndexBodies()
    {
        ReadOnlySpan<BodyEntry> bodies = _file.Bodies;
        var byContent = new Dictionary<(ulong Hash, uint Length), int>(bodies.Length);
        for (int ordinal = 0; ordinal < bodies.Length; ordinal++)
        {
            byContent.TryAdd((bodies[ordinal].Hash, bodies[ordinal].Length), ordinal);
        }

        GC.KeepAlive(_file);
        return byContent;
    }
}
