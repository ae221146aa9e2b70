using System.Buffers.Binary;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>What the index carries from <c>performance.yaml</c>: as written there, so its user checks key and range.</summary>
internal static class PerformanceSection
{
    private const int HeaderSize = 8;

    /// <summary>The values; none where the index has no such section.</summary>
    /// <exception cref="TaskIndexException">The section is damaged.</exception>
    public static PerformanceValue[] Read(IndexFile file)
    {
        if (!file.TryGet(SectionKind.Performance, 0, out SectionView view))
        {
            return [];
        }

        uint count = BinaryPrimitives.ReadUInt32LittleEndian(view.Values<byte>(0, HeaderSize));
        // Keys are unique 16-bit numbers; opening an index must not depend on what a forged count says.
        if (count > ushort.MaxValue)
        {
            throw view.Damaged("has more values than there are keys");
        }

        view.RequireLength(HeaderSize + (long)count * IndexFormat.PerformanceValueSize);
        PerformanceValue[] values = view.Values<PerformanceValue>(HeaderSize, count).ToArray();
        GC.KeepAlive(view.Memory);
        return values;
    }
}
