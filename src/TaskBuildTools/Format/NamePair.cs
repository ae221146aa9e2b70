using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>Values of two fields that some task has together, as it stands in the file.</summary>
/// <param name="first">The place among the values of the field with the lower number.</param>
/// <param name="second">The place among the values of the other field.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = Size)]
internal readonly struct NamePair(int first, int second)
{
    public const int Size = 8;

    /// <summary>Pairs of values in use; a pair of fields with more of them is not stored.</summary>
    public const int MaxRows = 65_536;

    /// <summary>Pairs of fields that one index stores.</summary>
    public const int MaxSections = 64;

    public readonly uint First = (uint)first;

    public readonly uint Second = (uint)second;

    /// <summary>By the first place, then by the second.</summary>
    public ulong Order => ((ulong)First << 32) | Second;

    /// <summary>
    /// The number under which the section table has a pair of fields, from their places among the fields of names; -1 where the
    /// table has no room for it.
    /// </summary>
    public static int SectionNumber(int lowerPlace, int higherPlace)
    {
        long number = (long)higherPlace * (higherPlace - 1) / 2 + lowerPlace;
        return number <= ushort.MaxValue ? (int)number : -1;
    }
}
