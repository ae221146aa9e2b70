using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>
/// The full-text index of an index's tasks, used in place: terms in byte order, and for each the tasks that have it. Opening
/// costs the same however large it is; each page is checked when it is first used. Thread-safe.
/// </summary>
internal sealed class TextFile
{
    private readonly IndexMemory _memory;
    private readonly TextLayout _layout;
    private readonly uint _postingsLength;
    private readonly uint _namesLength;

    // Whether a page has been found right. Two threads may both look; they see the same.
    private readonly bool[] _isChecked;

    /// <exception cref="TaskIndexException">It is no such file, is damaged, or is of a newer major version.</exception>
    public TextFile(IndexMemory memory)
    {
        _memory = memory;
        memory.Require(0, Math.Min(memory.Length, TextFormat.HeaderSize));
        if (memory.Length < TextFormat.HeaderSize || !memory.Span(0, 8).SequenceEqual(TextFormat.Magic))
        {
            throw Damaged("it does not start as one");
        }

        ReadOnlySpan<byte> header = memory.Span(0, TextFormat.HeaderSize);
        int major = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int minor = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        uint terms = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        uint tasks = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        uint termsVersion = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        if (major != TextFormat.MajorVersion || termsVersion != TextFormat.TermsVersion)
        {
            throw new TaskIndexException(
                $"The text index {memory.Name} has format {major}.{minor} with terms {termsVersion}, and this reader takes "
                + $"{TextFormat.MajorVersion}.x with terms {TextFormat.TermsVersion}. "
                + "Use the same version of TaskBuildTools for the build and for the application, and build again.");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(header[24..]);
        ContentId = BinaryPrimitives.ReadUInt64LittleEndian(header[32..]);
        _postingsLength = BinaryPrimitives.ReadUInt32LittleEndian(header[40..]);
        _namesLength = BinaryPrimitives.ReadUInt32LittleEndian(header[44..]);
        ulong totalLength = BinaryPrimitives.ReadUInt64LittleEndian(header[48..]);
        _layout = new TextLayout(terms, tasks, _postingsLength, _namesLength);
        bool isTooLarge = _postingsLength > IndexFormat.MaxSectionLength || _namesLength > IndexFormat.MaxSectionLength
            || (terms + 1L) * TextFormat.TermEntrySize > IndexFormat.MaxSectionLength || tasks * 4L > IndexFormat.MaxSectionLength;
        if (length != (ulong)memory.Length || isTooLarge || _layout.End != memory.Length)
        {
            throw Damaged("its header does not fit its length");
        }

        memory.Require(_layout.Pages, _layout.PageCount * 8L);
        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(header[TextFormat.HeaderChecksumOffset..]);
        if (checksum != Checksum(header, memory.Span(_layout.Pages, _layout.PageCount * 8)))
        {
            throw Damaged("its header or its table of pages fails the checksum");
        }

        TermCount = (int)terms;
        TaskCount = (int)tasks;
        // A forged sum must not make a score that is no number.
        AverageLength = totalLength == 0 || tasks == 0 ? 1 : (double)totalLength / tasks;
        _isChecked = new bool[_layout.PageCount];
        GC.KeepAlive(memory);
    }

    public ulong ContentId { get; }

    public int TermCount { get; }

    public int TaskCount { get; }

    /// <summary>Of the tasks' weighted numbers of terms.</summary>
    public double AverageLength { get; }

    /// <summary>The weighted number of terms of each task. The caller keeps the file alive while using it.</summary>
    /// <exception cref="TaskIndexException">They are damaged.</exception>
    public ReadOnlySpan<uint> Lengths => MemoryMarshal.Cast<byte, uint>(Checked(_layout.Lengths, TaskCount * sizeof(uint)));

    public static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> pages)
    {
        Span<byte> parts = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(parts, XxHash64.Hash(header[..TextFormat.HeaderChecksumOffset]));
        BinaryPrimitives.WriteUInt64LittleEndian(parts[8..], XxHash64.Hash(pages));
        return XxHash64.Hash(parts);
    }

    /// <summary>The term, or -1. A binary search.</summary>
    /// <exception cref="TaskIndexException">What it looks at is damaged.</exception>
    public int Find(ReadOnlySpan<byte> name)
    {
        int term = LowerBound(name);
        int found = term < TermCount && Name(term).SequenceEqual(name) ? term : -1;
        GC.KeepAlive(_memory);
        return found;
    }

    /// <summary>The terms that begin so: from the first up to, but without, the second. Two binary searches.</summary>
    /// <exception cref="TaskIndexException">What it looks at is damaged.</exception>
    public (int First, int End) FindPrefix(ReadOnlySpan<byte> prefix)
    {
        int first = LowerBound(prefix);
        int low = first;
        int high = TermCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Name(middle).StartsWith(prefix))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        GC.KeepAlive(_memory);
        return (first, low);
    }

    /// <summary>How many tasks have a term.</summary>
    /// <exception cref="TaskIndexException">It is damaged.</exception>
    public int Documents(int term)
    {
        uint documents = Entry(term).Documents;
        GC.KeepAlive(_memory);
        return documents <= (uint)TaskCount ? (int)documents : throw Damaged($"its term {term} is in more tasks than there are");
    }

    /// <summary>The tasks that have a term. The caller keeps the file alive while using it.</summary>
    /// <exception cref="TaskIndexException">They are damaged.</exception>
    public TextPostings Postings(int term)
    {
        uint start = Entry(term).Postings;
        uint end = Entry(term + 1).Postings;
        if (start > end || end > _postingsLength)
        {
            throw Damaged($"the tasks of its term {term} are not within it");
        }

        return new TextPostings(this, Checked(TextLayout.Postings + start, (int)(end - start)), TaskCount);
    }

    /// <summary>Whether every page is right. Reads all of the file.</summary>
    public bool IsWhole()
    {
        try
        {
            for (int page = 0; page < _isChecked.Length; page++)
            {
                CheckPage(page);
            }

            return true;
        }
        catch (TaskIndexException)
        {
            return false;
        }
    }

    public void KeepAlive() => GC.KeepAlive(_memory);

    /// <summary>Unmaps the file at once; only for an exclusive owner.</summary>
    public void Release() => _memory.Release();

    public TaskIndexException Damaged(string problem) =>
        new($"The text index {_memory.Name} is damaged: {problem}. Delete it and build again.");

    private int LowerBound(ReadOnlySpan<byte> name)
    {
        int low = 0;
        int high = TermCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Name(middle).SequenceCompareTo(name) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ReadOnlySpan<byte> Name(int term)
    {
        uint start = Entry(term).Name;
        uint end = Entry(term + 1).Name;
        if (start > end || end > _namesLength)
        {
            throw Damaged($"the name of its term {term} is not within it");
        }

        return Checked(_layout.Names + start, (int)(end - start));
    }

    private TermEntry Entry(int term) => MemoryMarshal.Read<TermEntry>(
        Checked(_layout.Terms + (long)term * TextFormat.TermEntrySize, TextFormat.TermEntrySize));

    private ReadOnlySpan<byte> Checked(long offset, int length)
    {
        if (length > 0)
        {
            int last = (int)((offset + length - 1 - TextFormat.HeaderSize) / TextFormat.PageSize);
            for (int page = (int)((offset - TextFormat.HeaderSize) / TextFormat.PageSize); page <= last; page++)
            {
                if (!_isChecked[page])
                {
                    CheckPage(page);
                }
            }
        }

        return _memory.Span(offset, length);
    }

    private void CheckPage(int page)
    {
        long start = TextFormat.HeaderSize + (long)page * TextFormat.PageSize;
        int length = (int)Math.Min(TextFormat.PageSize, _layout.Pages - start);
        _memory.Require(start, length);
        ulong expected = BinaryPrimitives.ReadUInt64LittleEndian(_memory.Span(_layout.Pages + page * 8L, 8));
        if (XxHash64.Hash(_memory.Span(start, length)) != expected)
        {
            throw Damaged($"its page {page} fails the checksum");
        }

        _isChecked[page] = true;
    }
}
