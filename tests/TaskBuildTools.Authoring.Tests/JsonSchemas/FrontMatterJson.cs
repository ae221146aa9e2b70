using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.JsonSchemas;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.JsonSchemas;

/// <summary>Front matter as an editor gives it to a JSON Schema: plain numbers and truth values are no texts.</summary>
internal static class FrontMatterJson
{
    public static JsonSchema SchemaOf(TaskSchema schema) => JsonSchema.FromText(
        Encoding.UTF8.GetString(FrontMatterSchema.Write(schema)), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    public static bool IsValid(JsonSchema schema, JsonNode? value) => schema.Evaluate(JsonSerializer.SerializeToElement(value)).IsValid;

    public static JsonNode? Parse(YamlDocument yaml) => yaml.Tree is { Count: > 0 } tree ? Node(tree, 0) : null;

    private static JsonNode? Node(YamlTree tree, int index)
    {
        int end = tree.Next(index);
        switch (tree[index].Kind)
        {
            case YamlNodeKind.Mapping:
                JsonObject mapping = [];
                int value;
                for (int key = index + 1; key < end; key = tree.Next(value))
                {
                    value = tree.Next(key);
                    mapping[tree[key].Text] = Node(tree, value);
                }

                return mapping;
            case YamlNodeKind.Sequence:
                JsonArray list = [];
                for (int item = index + 1; item < end; item = tree.Next(item))
                {
                    list.Add(Node(tree, item));
                }

                return list;
            default:
                return Scalar(tree, index);
        }
    }

    private static JsonValue? Scalar(YamlTree tree, int index)
    {
        if (tree[index].IsNull)
        {
            return null;
        }

        string text = tree[index].Text;
        if (!tree[index].IsPlain)
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
