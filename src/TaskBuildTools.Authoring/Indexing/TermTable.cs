namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Numbers terms in the order in which they first come. Open addressing over one run of bytes. Not thread-safe.</summary>
internal sealed class TermTable
{
    private byte[] _bytes = new byte[64 * 1024];
    private int[] _starts = new int[4096];
    private uint[] _hashes = new uint[4096];
    // A number plus one, or 0; a power of two long, and never more than half full.
    private int[] _slots = new int[8192];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The number of a term, which may be a new one: <see cref="Count"/> as it was.</summary>
    /// <exception cref="IndexLimitException">The terms are longer than 1 GiB together.</exception>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        uint hash = Hash(term);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && this[number].SequenceEqual(term))
            {
                return number;
            }
        }

        Add(term, hash);
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private void Add(ReadOnlySpan<byte> term, uint hash)
    {
        int start = _starts[Count];
        if (start > (1 << 30) - term.Length)
        {
            throw new IndexLimitException("The tasks have too many different words for one text index. Split the task folder between projects.");
        }

        if (start + term.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        term.CopyTo(_bytes.AsSpan(start));
        _hashes[Count] = hash;
        Count++;
        _starts[Count] = start + term.Length;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)_hashes[number] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }

    // FNV-1a with its halves folded, since the low bits choose the slot; terms are short.
    private static uint Hash(ReadOnlySpan<byte> term)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in term)
        {
            hash = (hash ^ value) * 1099511628211;
        }

        return (uint)(hash ^ (hash >> 32));
    }
}
