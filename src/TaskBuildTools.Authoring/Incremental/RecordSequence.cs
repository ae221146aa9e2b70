using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// The records of a cache in the making: new ones, and those of the cache before, of which long runs are taken as they lie
/// there. Not thread-safe.
/// </summary>
internal sealed class RecordSequence
{
    /// <summary>Bytes. A shorter run is cheaper to copy than to write by itself.</summary>
    private const int ShortestRun = 64 * 1024;

    private readonly BuildCache _before;
    private readonly ByteWriter _own;
    private readonly List<(bool IsOwn, int Start, int Length)> _pieces = [];
    private int _ownTaken;
    private int _runStart;
    private int _runEnd;
    private long _length;

    /// <param name="before">Where the known records are; it has loaded them.</param>
    /// <param name="expectedLength">How many bytes of new records there will be, about.</param>
    public RecordSequence(BuildCache before, int expectedLength)
    {
        _before = before;
        _own = new ByteWriter(expectedLength);
    }

    /// <summary>Adds the record of an entry of the cache before.</summary>
    /// <returns>The entry with the new place of its record.</returns>
    /// <exception cref="IOException">There are more records than a cache can hold.</exception>
    public CachedFile Add(in CachedFile known)
    {
        if (known.RecordOffset != _runEnd)
        {
            EndRun();
            _runStart = known.RecordOffset;
        }

        _runEnd = known.RecordOffset + known.RecordLength;
        return known with { RecordOffset = Take(known.RecordLength) };
    }

    /// <summary>Adds a new record.</summary>
    /// <returns>The entry with the place of its record.</returns>
    /// <exception cref="IOException">There are more records than a cache can hold.</exception>
    public CachedFile Add(in CachedFile entry, TaskDocument document)
    {
        EndRun();
        int start = _own.Length;
        DocumentSerializer.Write(_own, document);
        int length = _own.Length - start;
        return entry with { RecordOffset = Take(length), RecordLength = length, RecordChecksum = XxHash64.Hash(_own.Written[start..]) };
    }

    /// <summary>All of it, in order; valid until the next addition.</summary>
    /// <exception cref="InvalidDataException">The table of the cache before names what its records do not have.</exception>
    public List<ReadOnlyMemory<byte>> ToPieces()
    {
        EndRun();
        TakeOwn();
        return _pieces.ConvertAll(piece =>
            piece.IsOwn ? _own.WrittenMemory.Slice(piece.Start, piece.Length) : _before.RecordBytes(piece.Start, piece.Length));
    }

    private int Take(int length)
    {
        long offset = _length;
        _length += length;
        return _length <= Array.MaxLength
            ? (int)offset
            : throw new IOException("The tasks do not fit into one build cache: it would be larger than 2 GiB. Split the task folder between projects.");
    }

    private void EndRun()
    {
        int length = _runEnd - _runStart;
        if (length >= ShortestRun)
        {
            TakeOwn();
            _pieces.Add((false, _runStart, length));
        }
        else if (length > 0)
        {
            _own.Bytes(_before.RecordBytes(_runStart, length).Span);
        }

        _runStart = _runEnd;
    }

    private void TakeOwn()
    {
        if (_own.Length > _ownTaken)
        {
            _pieces.Add((true, _ownTaken, _own.Length - _ownTaken));
            _ownTaken = _own.Length;
        }
    }
}
