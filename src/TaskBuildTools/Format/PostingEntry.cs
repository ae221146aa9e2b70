using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>Where the tasks of one value stand in a postings section, as it stands in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = Size)]
internal readonly struct PostingEntry(bool isBitmap, int count, int offset)
{
    public const int Size = 16;

    /// <summary>0: ascending ordinals; 1: a bitmap.</summary>
    public readonly uint Form = isBitmap ? 1u : 0u;

    public readonly uint Count = (uint)count;

    /// <summary>From the start of the section; a multiple of 8.</summary>
    public readonly ulong Offset = (ulong)offset;

    /// <summary>The form that a writer chooses; a reader takes either.</summary>
    public static bool PrefersBitmap(int count, int taskCount) =>
        count > 0 && (long)count * IndexFormat.BitmapThreshold >= taskCount;
}
