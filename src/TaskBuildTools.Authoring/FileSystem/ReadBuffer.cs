namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Memory that files are read into, one after the other. Contents that are kept until their bodies are written lie many in one
/// array: the garbage collector would move thousands of small ones again and again. The space of those that are not kept is used
/// again, so that reading files that did not change allocates nothing. For one thread.
/// </summary>
internal sealed class ReadBuffer
{
    // So large that the garbage collector never moves it. The first is small: most builds read a file or two.
    private const int SlabLength = 1024 * 1024;
    private const int FirstLength = 64 * 1024;

    private byte[] _slab = [];
    private int _kept;
    private int _last;

    /// <summary>Room for the next content, with whatever was there before; that of the last one, unless it was kept.</summary>
    public Memory<byte> Next(int length)
    {
        _last = 0;
        if (length > SlabLength / 4)
        {
            return GC.AllocateUninitializedArray<byte>(length);
        }

        if (length > _slab.Length - _kept)
        {
            _slab = GC.AllocateUninitializedArray<byte>(_slab.Length == 0 && length <= FirstLength ? FirstLength : SlabLength);
            _kept = 0;
        }

        _last = length;
        return _slab.AsMemory(_kept, length);
    }

    /// <summary>The content that was read last stays where it is.</summary>
    public void Keep()
    {
        _kept += _last;
        _last = 0;
    }
}
