using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>A row of the section table, as it stands in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = IndexFormat.SectionEntrySize)]
internal readonly struct SectionEntry(SectionKind kind, ushort field, ulong offset, ulong length, ulong checksum)
{
    public readonly SectionKind Kind = kind;

    /// <summary>The number of the field in the field table, or 0 for a section of no field.</summary>
    public readonly ushort Field = field;

    public readonly uint Reserved;

    public readonly ulong Offset = offset;

    public readonly ulong Length = length;

    public readonly ulong Checksum = checksum;

    public uint Key => ((uint)Kind << 16) | Field;
}
