using System.Text;

namespace TaskBuildTools.Storage;

/// <summary>UTF-8 strings one after the other, with their offsets. The empty string means "absent" where that is possible.</summary>
internal sealed class StringColumn
{
    private readonly SectionView _view;
    private readonly int _offsets;
    private readonly int _bytes;

    /// <param name="view">The section.</param>
    /// <param name="start">Where in the section the offsets start; the strings follow, up to its end.</param>
    /// <param name="count">How many strings.</param>
    public StringColumn(SectionView view, int start, int count)
    {
        ReadOnlySpan<uint> offsets = view.Values<uint>(start, (long)count + 1);
        _view = view;
        _offsets = start;
        _bytes = start + offsets.Length * sizeof(uint);
        Count = count;
        view.RequireOffsets(offsets, view.Length - _bytes);
        GC.KeepAlive(view.Memory);
    }

    public int Count { get; }

    /// <summary>The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        ReadOnlySpan<uint> pair = _view.ValuesUnchecked<uint>(_offsets + index * sizeof(uint), 2);
        return _view.Bytes[(_bytes + (int)pair[0])..(_bytes + (int)pair[1])];
    }

    public string Get(int index)
    {
        string text = Encoding.UTF8.GetString(Utf8(index));
        GC.KeepAlive(_view.Memory);
        return text;
    }

    public bool IsEmpty(int index)
    {
        bool isEmpty = Utf8(index).IsEmpty;
        GC.KeepAlive(_view.Memory);
        return isEmpty;
    }

    /// <summary>The index of a string in a column that ascends in byte order, or -1.</summary>
    public int BinarySearch(ReadOnlySpan<byte> wanted)
    {
        int low = 0;
        int high = Count - 1;
        int found = -1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Utf8(middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                found = middle;
                break;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        GC.KeepAlive(_view.Memory);
        return found;
    }

    /// <summary>How many strings of a column that ascends in byte order stand before <paramref name="wanted"/>.</summary>
    public int CountBelow(ReadOnlySpan<byte> wanted)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Utf8(middle).SequenceCompareTo(wanted) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        GC.KeepAlive(_view.Memory);
        return low;
    }

    /// <summary>The index of a string in a column in any order, or -1.</summary>
    public int Search(ReadOnlySpan<byte> wanted)
    {
        int found = -1;
        for (int index = 0; index < Count && found < 0; index++)
        {
            if (Utf8(index).SequenceEqual(wanted))
            {
                found = index;
            }
        }

        GC.KeepAlive(_view.Memory);
        return found;
    }
}
