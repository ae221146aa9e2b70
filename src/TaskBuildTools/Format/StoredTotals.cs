using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>Sums over the tasks that share a value, as they stand in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8, Size = 48)]
internal struct StoredTotals
{
    public const int Size = 48;

    public uint Count;

    public uint Ready;

    public uint Blocked;

    public uint Reserved;

    public long EstimatedThousandths;

    public long ActualThousandths;

    public long ChecklistDone;

    public long ChecklistTotal;
}
