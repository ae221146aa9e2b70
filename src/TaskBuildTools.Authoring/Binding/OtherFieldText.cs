using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>
/// The text that a field without a type is kept as: a scalar's own, or compact JSON in which every scalar is a string
/// (<c>["a","b"]</c>, <c>{"todo":"2025-01-31"}</c>).
/// </summary>
internal static class OtherFieldText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = YamlTreeBuilder.DepthLimit + 1,

        // Keys that stand twice are reported elsewhere, and here they are written as they stand.
        SkipValidation = true,
    };

    public static string Of(YamlTree tree, int node)
    {
        if (tree[node].Kind == YamlNodeKind.Scalar)
        {
            return tree[node].Text;
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            Write(writer, tree, node);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Depth is bounded by the tree's own limit.
    private static void Write(Utf8JsonWriter writer, YamlTree tree, int node)
    {
        int end = tree.Next(node);
        switch (tree[node].Kind)
        {
            case YamlNodeKind.Scalar:
                writer.WriteStringValue(tree[node].Text);
                break;
            case YamlNodeKind.Sequence:
                writer.WriteStartArray();
                for (int item = node + 1; item < end; item = tree.Next(item))
                {
                    Write(writer, tree, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                for (int key = node + 1; key < end; key = tree.Next(tree.Next(key)))
                {
                    writer.WritePropertyName(tree[key].Text);
                    Write(writer, tree, tree.Next(key));
                }

                writer.WriteEndObject();
                break;
        }
    }
}
