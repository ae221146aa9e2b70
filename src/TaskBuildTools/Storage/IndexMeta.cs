using System.Buffers.Binary;
using System.Text;

namespace TaskBuildTools.Storage;

/// <summary>What the index says about itself.</summary>
internal sealed class IndexMeta
{
    public IndexMeta(SectionView view)
    {
        ReadOnlySpan<byte> bytes = view.Values<byte>(0, 24);
        RejectedCount = Bounded(view, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        ExcludedCount = Bounded(view, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        BodiesContentId = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        BuilderVersion = Bounded(view, BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]));
        uint presetLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        SchemaPreset = Encoding.UTF8.GetString(view.Values<byte>(24, presetLength));
        GC.KeepAlive(view.Memory);
    }

    public int RejectedCount { get; }

    public int ExcludedCount { get; }

    /// <summary>Which bodies file belongs to the index; 0 for none.</summary>
    public ulong BodiesContentId { get; }

    public int BuilderVersion { get; }

    public string SchemaPreset { get; }

    private static int Bounded(SectionView view, uint value) =>
        value <= int.MaxValue ? (int)value : throw view.Damaged("has an invalid number");
}
