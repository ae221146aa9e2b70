using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>The file with the filters of every field, the sort keys, and the project's own index.</summary>
internal static class BacklogFile
{
    public const string HintName = "Backlog.g.cs";

    private const string Runtime = "global::TaskBuildTools";

    /// <summary>What to sort by, each with its documentation.</summary>
    private static readonly (string Name, string Summary)[] SortKeys =
    [
        ("Id", "By id."),
        ("Created", "By the date of creation."),
        ("Updated", "By the date of the last change."),
        ("Due", "By the due date."),
        ("Priority", "By priority, in the order of the schema."),
        ("Status", "By status, in the order of the schema."),
        ("Title", "By title."),
        ("EstimatedHours", "By the estimated hours."),
        ("ActualHours", "By the actual hours."),
    ];

    public static SourceText Write(BacklogSettings settings, EquatableArray<FilterClass> classes)
    {
        IndentedWriter writer = GeneratedFile.Begin(settings.HasNullableReferences);
        if (settings.HasAlias)
        {
            // So that a file outside the namespace, such as one with top-level statements, can say Backlog.Where.
            writer.Line($"global using {BacklogSettings.ClassName} = {settings.QualifiedClassName};");
            writer.Line();
        }

        GeneratedFile.OpenBacklog(writer, settings, isDocumented: true);
        if (settings.IndexMode != IndexMode.None)
        {
            IndexMembers.Write(writer, settings);
        }

        foreach (FilterClass filters in classes)
        {
            WriteFilters(writer, filters);
        }

        WriteSortKeys(writer);
        GeneratedFile.CloseBacklog(writer, settings);
        return writer.ToSourceText();
    }

    private static void WriteFilters(IndentedWriter writer, FilterClass filters)
    {
        string field = StringLiteral.Of(filters.Field);
        // A field of the project's own may be missing in an index that is newer or older than the code.
        string ending = FilterClasses.IsInEveryIndex(filters.Field) ? ";" : ".IfFieldsExist();";
        writer.Line($"/// <summary>Filters by the field <c>{DocumentationText.OfText(filters.Field)}</c>.</summary>");
        if (filters.Unnamed > 0)
        {
            writer.Line($"/// <remarks>The field has {filters.Members.Count + filters.Unnamed} values. The first {filters.Members.Count} in ordinal order have a member; "
                + $"for the others use <see cref=\"{ReservedNames.Named}\"/>.</remarks>");
        }

        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public static class {filters.Name}");
        foreach (FilterMember member in filters.Members)
        {
            writer.Line($"/// <summary>The value <c>{DocumentationText.OfLiteral(member.Value)}</c>.</summary>");
            writer.Line($"public static {Runtime}.TaskFilter {member.Name} {{ get; }} = {Runtime}.TaskFilter.Field({field}, {StringLiteral.Of(member.Value)}){ending}");
            writer.Line();
        }

        writer.Line("/// <summary>A value that is known only at run time.</summary>");
        writer.Line("/// <param name=\"value\">The value as the index has it; one that no task has matches nothing.</param>");
        writer.Line("/// <returns>A filter for the tasks that have it.</returns>");
        writer.Line($"public static {Runtime}.TaskFilter {ReservedNames.Named}(string value) => {Runtime}.TaskFilter.Field({field}, value){ending}");
        writer.Close();
        writer.Line();
    }

    private static void WriteSortKeys(IndentedWriter writer)
    {
        writer.Line("/// <summary>What a query can be ordered by.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open("public static class SortKey");
        for (int i = 0; i < SortKeys.Length; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            (string name, string summary) = SortKeys[i];
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"public static {Runtime}.TaskSort {name} => {Runtime}.TaskSort.{name};");
        }

        writer.Close();
    }
}
