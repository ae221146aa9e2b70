using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>The file with a constant for every task id.</summary>
internal static class IdFile
{
    public const string HintName = "Backlog.Id.g.cs";

    public static SourceText Write(BacklogSettings settings, EquatableArray<IdConstant> constants)
    {
        IndentedWriter writer = GeneratedFile.Begin(settings.HasNullableReferences);
        GeneratedFile.OpenBacklog(writer, settings, isDocumented: false);
        writer.Line("/// <summary>The ids of the tasks.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open("public static class Id");
        for (int i = 0; i < constants.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Write(writer, constants[i]);
        }

        writer.Close();
        GeneratedFile.CloseBacklog(writer, settings);
        return writer.ToSourceText();
    }

    private static void Write(IndentedWriter writer, IdConstant constant)
    {
        string title = DocumentationText.OfText(constant.Title);
        writer.Line($"/// <summary>{(title.Length > 0 ? title : "A task without a title.")}</summary>");
        writer.Line($"/// <remarks><c>{DocumentationText.OfLiteral(constant.Id)}</c> in <c>{DocumentationText.OfText(constant.Path)}</c></remarks>");
        writer.Line($"public const string {constant.Name} = {StringLiteral.Of(constant.Id)};");
    }
}
