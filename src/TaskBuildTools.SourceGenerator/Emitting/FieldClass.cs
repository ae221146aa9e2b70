using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>The class <c>Field</c>, with a member for each field of the schema, typed by its kind.</summary>
internal static class FieldClass
{
    private const string Runtime = "global::TaskBuildTools";

    public static void Write(IndentedWriter writer, EquatableArray<FieldMember> fields)
    {
        writer.Line("/// <summary>The fields, each with what can be asked of its kind: ranges, texts, orders, groups.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public static class {ReservedNames.Field}");
        for (int i = 0; i < fields.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            FieldMember field = fields[i];
            string type = $"{Runtime}.{field.Type}";
            writer.Line($"/// <summary>The field <c>{DocumentationText.OfText(field.Field)}</c>.</summary>");
            writer.Line($"public static {type} {field.Name} {{ get; }} = new {type}({StringLiteral.Of(field.Field)}{(field.IsExtra ? ", true" : "")});");
        }

        writer.Close();
    }
}
