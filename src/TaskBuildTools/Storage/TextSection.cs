using System.Buffers.Binary;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>Which text index belongs to an index.</summary>
internal static class TextSection
{
    /// <summary>The content id of the text index; 0 for an index that was built without one.</summary>
    /// <exception cref="TaskIndexException">The section is damaged.</exception>
    public static ulong ContentId(IndexFile file)
    {
        if (!file.TryGet(SectionKind.TextIndex, 0, out SectionView view))
        {
            return 0;
        }

        view.RequireLength(sizeof(ulong));
        ulong id = BinaryPrimitives.ReadUInt64LittleEndian(view.Values<byte>(0, sizeof(ulong)));
        GC.KeepAlive(view.Memory);
        return id;
    }
}
