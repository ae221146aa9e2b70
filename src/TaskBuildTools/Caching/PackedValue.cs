using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Caching;

/// <summary>A value as deflated JSON (RFC 1951), in memory above a size or on disk. Immutable.</summary>
internal sealed class PackedValue
{
    public const int Overhead = 24 + 24;

    private PackedValue(byte[] content) => Content = content;

    public byte[] Content { get; }

    public long Bytes => Content.Length + Overhead;

    public static PackedValue Of<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new MemoryStream();
        using (var deflate = new DeflateStream(content, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(deflate, value, type);
        }

        return new PackedValue(content.ToArray());
    }

    /// <exception cref="JsonException">It is no such value.</exception>
    /// <exception cref="InvalidDataException">It cannot be inflated.</exception>
    public T Unpack<T>(JsonTypeInfo<T> type)
        where T : class => Unpack(new MemoryStream(Content, writable: false), type);

    /// <inheritdoc cref="Unpack{T}(JsonTypeInfo{T})"/>
    public static T Unpack<T>(Stream content, JsonTypeInfo<T> type)
        where T : class
    {
        using var deflate = new DeflateStream(content, CompressionMode.Decompress, leaveOpen: true);
        return JsonSerializer.Deserialize(deflate, type) ?? throw new JsonException("There is no value.");
    }
}
