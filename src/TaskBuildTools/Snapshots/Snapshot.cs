using System.Text;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Snapshots;

/// <summary>An opened index, and whether its owner has disposed of it.</summary>
internal sealed class Snapshot(IndexColumns columns, Func<BodiesFile> openBodies, Func<TextFile> openText, IndexServices services)
{
    private static long _lastId;

    private volatile bool _isDisposed;
    private BodiesFile? _bodies;
    private TextFile? _text;

    /// <summary>Unique in the process, never used again: what a thread remembers instead of the snapshot.</summary>
    public long Id { get; } = Interlocked.Increment(ref _lastId);

    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public IndexColumns Columns
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(TaskIndex));
            return columns;
        }
    }

    /// <summary>
    /// The same, also after the index was disposed of: a holder of the snapshot keeps its memory. For a cursor, which
    /// outlives its index.
    /// </summary>
    public IndexColumns ColumnsForCursor => columns;

    public IndexServices Services { get; } = services;

    /// <summary>What filters have looked up here.</summary>
    public PerSnapshotCache Bindings { get; } = new();

    public bool IsDisposed => _isDisposed;

    public int TaskCount => columns.TaskCount;

    /// <exception cref="TaskIndexException">There is no bodies file, or it belongs to another index.</exception>
    public BodiesFile Bodies
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(TaskIndex));
            return _bodies ?? OpenBodies();
        }
    }

    /// <exception cref="TaskIndexException">There is no text index, or it belongs to another index.</exception>
    public TextFile Text
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(TaskIndex));
            return _text ?? OpenText();
        }
    }

    /// <summary>The ordinal of an id, or -1. A binary search; allocates nothing for an id of usual length.</summary>
    public int OrdinalOf(string id)
    {
        int field = Columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        int capacity = Encoding.UTF8.GetMaxByteCount(id.Length);
        Span<byte> buffer = capacity <= 512 ? stackalloc byte[512] : new byte[capacity];
        return field >= 0 && ExactUtf8.TryWrite(id, buffer, out int length) ? Columns.Text(field).BinarySearch(buffer[..length]) : -1;
    }

    public void Dispose()
    {
        _isDisposed = true;
        // Cursors and references to tasks may hold the snapshot for long, but no longer query it.
        Bindings.Clear();
    }

    private BodiesFile OpenBodies()
    {
        string name = columns.File.Memory.Name;
        ulong expected = columns.Meta.BodiesContentId;
        if (expected == 0)
        {
            throw new TaskIndexException($"The task index {name} was built without bodies. Switch them on (TaskBuildToolsBodies) and build again.");
        }

        BodiesFile opened = openBodies();
        if (opened.ContentId != expected || opened.TaskCount != TaskCount)
        {
            throw new TaskIndexException(
                $"The bodies file of the task index {name} belongs to another build. Copy the two files together, or build again.");
        }

        return Interlocked.CompareExchange(ref _bodies, opened, null) ?? opened;
    }

    private TextFile OpenText()
    {
        string name = columns.File.Memory.Name;
        ulong expected = TextSection.ContentId(columns.File);
        if (expected == 0)
        {
            throw new TaskIndexException(
                $"The task index {name} was built without a text index. Switch it on (TaskBuildToolsTextIndex) and build again.");
        }

        TextFile opened = openText();
        if (opened.ContentId != expected || opened.TaskCount != TaskCount)
        {
            throw new TaskIndexException(
                $"The text index of the task index {name} belongs to another build. Copy the two files together, or build again.");
        }

        return Interlocked.CompareExchange(ref _text, opened, null) ?? opened;
    }
}
