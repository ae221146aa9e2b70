using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The bodies that this build has just written, to be read once more in their order.</summary>
internal sealed class PublishedBodies : IDisposable
{
    private readonly BodiesFile _file;

    private PublishedBodies(BodiesFile file) => _file = file;

    /// <exception cref="IOException">The file is not as it was written.</exception>
    public static PublishedBodies Open(string path)
    {
        try
        {
            return new PublishedBodies(new BodiesFile(IndexMemory.OfFile(path)));
        }
        catch (TaskIndexException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>The bytes of a body; each block is unpacked once if ordinals ascend.</summary>
    /// <exception cref="IOException">The file is not as it was written.</exception>
    public ReadOnlyMemory<byte> Read(int ordinal)
    {
        try
        {
            BodyEntry body = _file.Bodies[ordinal];
            return _file.Unpack((int)body.Block).AsMemory((int)body.Offset, (int)body.Length);
        }
        catch (TaskIndexException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    public void Dispose() => _file.Release();
}
