namespace TaskBuildTools.Authoring.Loading;

/// <summary>
/// Keeps the contents of files until their bodies are written, many in one array: the garbage collector would move thousands
/// of small ones again and again, and of 10,000 that made its pauses in a first build a third longer. Thread-safe.
/// </summary>
internal sealed class ContentSlabs
{
    // So large that the garbage collector never moves it.
    private const int SlabLength = 1024 * 1024;

    private readonly Lock _gate = new();
    private byte[] _slab = [];
    private int _used;

    /// <summary>A copy that lasts.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> content)
    {
        Memory<byte> room = Reserve(content.Length);
        content.CopyTo(room.Span);
        return room;
    }

    private Memory<byte> Reserve(int length)
    {
        lock (_gate)
        {
            if (length > _slab.Length - _used)
            {
                if (length > SlabLength / 4)
                {
                    return GC.AllocateUninitializedArray<byte>(length);
                }

                _slab = GC.AllocateUninitializedArray<byte>(SlabLength);
                _used = 0;
            }

            _used += length;
            return _slab.AsMemory(_used - length, length);
        }
    }
}
