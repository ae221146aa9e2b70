using System.Runtime.InteropServices;

namespace TaskBuildTools.Format;

/// <summary>A term, as its row stands in the file. What is its own ends where the next row's begins.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = TextFormat.TermEntrySize)]
internal readonly struct TermEntry(uint name, uint postings, uint documents)
{
    /// <summary>Offset among the bytes of the terms.</summary>
    public readonly uint Name = name;

    /// <summary>Offset among the bytes of the postings.</summary>
    public readonly uint Postings = postings;

    /// <summary>How many tasks have it.</summary>
    public readonly uint Documents = documents;
}
