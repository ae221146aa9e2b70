using System.Buffers;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>All ordinals in the order of a field; those without a value come last, by ordinal.</summary>
internal sealed class SortPermutation
{
    private const int Header = 8;

    private readonly SectionView _view;
    private readonly int _taskCount;

    public SortPermutation(SectionView view, int taskCount)
    {
        view.RequireLength(Header + (long)taskCount * sizeof(uint));
        uint present = view.Values<uint>(0, 1)[0];
        if (present > (uint)taskCount)
        {
            throw view.Damaged("claims more values than there are tasks");
        }

        _view = view;
        _taskCount = taskCount;
        PresentCount = (int)present;
        CheckPermutation();
        GC.KeepAlive(view.Memory);
    }

    /// <summary>How many tasks have a value.</summary>
    public int PresentCount { get; }

    /// <summary>The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<uint> Ordinals => _view.ValuesUnchecked<uint>(Header, _taskCount);

    /// <summary>
    /// How many of the tasks with a value have a smaller one than <paramref name="bound"/>: a binary search in the values that
    /// it is the order of.
    /// </summary>
    public int CountBelow(ReadOnlySpan<long> values, long bound)
    {
        ReadOnlySpan<uint> ordinals = Ordinals;
        int low = 0;
        int high = PresentCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values[(int)ordinals[middle]] < bound)
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

    private void CheckPermutation()
    {
        int words = IndexFormat.WordCount(_taskCount);
        ulong[] seen = ArrayPool<ulong>.Shared.Rent(words);
        seen.AsSpan(0, words).Clear();
        bool isPermutation = true;
        foreach (uint ordinal in Ordinals)
        {
            if (ordinal >= (uint)_taskCount || (seen[ordinal >> 6] >> (int)(ordinal & 63) & 1) != 0)
            {
                isPermutation = false;
                break;
            }

            seen[ordinal >> 6] |= 1UL << (int)(ordinal & 63);
        }

        ArrayPool<ulong>.Shared.Return(seen);
        if (!isPermutation)
        {
            throw _view.Damaged("does not name every task once");
        }
    }
}
