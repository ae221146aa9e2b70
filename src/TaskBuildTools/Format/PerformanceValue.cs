using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>A value of <c>performance.yaml</c>, as its row stands in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = IndexFormat.PerformanceValueSize)]
internal readonly struct PerformanceValue(ushort key, long value)
{
    /// <summary>The number of the key, from 1; a reader skips those that it does not know.</summary>
    public readonly ushort Key = key;

    public readonly ushort Reserved;

    public readonly uint ReservedToo;

    /// <summary>1 and 0 for true and false.</summary>
    public readonly long Value = value;
}
