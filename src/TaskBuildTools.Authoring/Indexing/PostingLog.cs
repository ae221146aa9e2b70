using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// What terms stand in which tasks, as the tasks come, turned term by term into runs of a bounded size: the single-pass
/// in-memory indexing of S. Heinz and J. Zobel, Efficient single-pass index construction for text databases, 2003.
/// </summary>
internal sealed class PostingLog(TermTable terms)
{
    private readonly List<Entry> _entries = [];
    private int[] _lastOrdinals = [];
    private uint[] _documents = [];

    public int Count => _entries.Count;

    /// <summary>How many tasks have a term, as far as runs have been made.</summary>
    public uint Documents(int term) => _documents[term];

    public void Add(int term, int ordinal, uint frequency) => _entries.Add(new Entry(term, ordinal, frequency));

    /// <summary>
    /// Writes a run and forgets what it has: for each term in byte order its number (i32), a length (i32), and as many bytes
    /// of postings, which continue those of the run before.
    /// </summary>
    public void WriteRun(Stream output)
    {
        Grow(ref _lastOrdinals, -1);
        Grow(ref _documents, 0u);
        Span<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        int[] starts = Group(entries, out int[] grouped, out int[] present);
        byte[] buffer = new byte[64];
        foreach (int term in present)
        {
            int first = starts[term];
            int end = starts[term + 1];
            int needed = 8 + (end - first) * 10;
            if (buffer.Length < needed)
            {
                buffer = new byte[Math.Max(needed, buffer.Length * 2)];
            }

            int length = 8;
            for (int i = first; i < end; i++)
            {
                ref Entry entry = ref entries[grouped[i]];
                length += Encode(buffer.AsSpan(length), entry.Ordinal - _lastOrdinals[term], entry.Frequency);
                _lastOrdinals[term] = entry.Ordinal;
            }

            _documents[term] += (uint)(end - first);
            BinaryPrimitives.WriteInt32LittleEndian(buffer, term);
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(4), length - 8);
            output.Write(buffer, 0, length);
        }

        _entries.Clear();
    }

    /// <summary>Numbers of entries by term, and in the order of adding within one; where each term's begin; and the terms there are, in byte order.</summary>
    private int[] Group(Span<Entry> entries, out int[] grouped, out int[] present)
    {
        var starts = new int[terms.Count + 1];
        foreach (ref Entry entry in entries)
        {
            starts[entry.Term + 1]++;
        }

        present = [.. Enumerable.Range(0, terms.Count).Where(term => starts[term + 1] > 0)];
        for (int term = 0; term < terms.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = (int[])starts.Clone();
        grouped = new int[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            grouped[next[entries[i].Term]++] = i;
        }

        Array.Sort(present, (left, right) => terms[left].SequenceCompareTo(terms[right]));
        return starts;
    }

    private static int Encode(Span<byte> target, int distance, uint frequency)
    {
        int length = WriteNumber(target, ((uint)distance << 1) | (frequency == 1 ? 1u : 0));
        return frequency == 1 ? length : length + WriteNumber(target[length..], frequency);
    }

    private static int WriteNumber(Span<byte> target, uint number)
    {
        int length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            target[length++] = (byte)(number | 0x80);
        }

        target[length++] = (byte)number;
        return length;
    }

    private void Grow<T>(ref T[] values, T fill)
    {
        int before = values.Length;
        if (before < terms.Count)
        {
            Array.Resize(ref values, Math.Max(terms.Count, before * 2));
            values.AsSpan(before).Fill(fill);
        }
    }

    private readonly record struct Entry(int Term, int Ordinal, uint Frequency);
}
