using System.Runtime.InteropServices;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The pages of <c>tasks.text</c> while they are written: counts, pads, and takes the checksum of each.</summary>
internal sealed class PagedOutput(Stream output)
{
    private readonly byte[] _page = new byte[TextFormat.PageSize];
    private readonly List<ulong> _checksums = [];
    private int _filled;

    /// <summary>Bytes so far, from the start of the first page.</summary>
    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, _page.Length - _filled);
            bytes[..count].CopyTo(_page.AsSpan(_filled));
            bytes = bytes[count..];
            _filled += count;
            if (_filled == _page.Length)
            {
                EndPage();
            }
        }
    }

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(values));

    /// <summary>Zeros up to a multiple of 8.</summary>
    public void Align()
    {
        ReadOnlySpan<byte> zeros = [0, 0, 0, 0, 0, 0, 0];
        Write(zeros[..(int)(TextFormat.Align(Length) - Length)]);
    }

    /// <summary>Writes what is left, and gives the checksums of all pages.</summary>
    public ReadOnlySpan<ulong> Finish()
    {
        if (_filled > 0)
        {
            EndPage();
        }

        return CollectionsMarshal.AsSpan(_checksums);
    }

    private void EndPage()
    {
        ReadOnlySpan<byte> page = _page.AsSpan(0, _filled);
        _checksums.Add(XxHash64.Hash(page));
        output.Write(page);
        _filled = 0;
    }
}
