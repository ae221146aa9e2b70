using System.Buffers.Binary;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>A run of <see cref="PostingLog"/> while it is read back, term by term.</summary>
internal sealed class PostingRun : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _head = new byte[8];

    /// <param name="stream">At its end after writing; the run owns it.</param>
    public PostingRun(Stream stream)
    {
        _stream = stream;
        stream.Position = 0;
        MoveNext();
    }

    /// <summary>The number of the current term; -1 behind the last one.</summary>
    public int Term { get; private set; }

    /// <summary>Bytes of postings of the current term.</summary>
    public int Length { get; private set; }

    /// <summary>Fills the target, which has <see cref="Length"/> bytes, and goes to the next term.</summary>
    public void Read(Span<byte> target)
    {
        _stream.ReadExactly(target);
        MoveNext();
    }

    public void Dispose() => _stream.Dispose();

    private void MoveNext()
    {
        bool isThere = _stream.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false) == _head.Length;
        Term = isThere ? BinaryPrimitives.ReadInt32LittleEndian(_head) : -1;
        Length = isThere ? BinaryPrimitives.ReadInt32LittleEndian(_head.AsSpan(4)) : 0;
    }
}
