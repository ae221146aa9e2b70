using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>The file with the values of every field, the fields, the sort keys, and the project's own index.</summary>
internal static class BacklogFile
{
    public const string HintName = "Backlog.g.cs";

    private const string Runtime = "global::TaskBuildTools";
    private const string Value = Runtime + ".TaskFieldValue";

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

    public static SourceText Write(BacklogSettings settings, EquatableArray<FilterClass> classes, EquatableArray<FieldMember>? fields = null)
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

        FieldClass.Write(writer, fields ?? FieldMembers.Default);
        writer.Line();
        WriteSortKeys(writer);
        GeneratedFile.CloseBacklog(writer, settings);
        return writer.ToSourceText();
    }

    private static void WriteFilters(IndentedWriter writer, FilterClass filters)
    {
        string field = StringLiteral.Of(filters.Field);
        // A field of the project's own may be missing in an index that is newer or older than the code.
        bool mayBeMissing = !FilterClasses.IsInEveryIndex(filters.Field);
        writer.Line($"/// <summary>Values of the field <c>{DocumentationText.OfText(filters.Field)}</c>.</summary>");
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
            string place = member.Order?.ToString(CultureInfo.InvariantCulture) ?? "null";
            string arguments = mayBeMissing ? $", {place}, true" : member.Order is null ? "" : $", {place}";
            writer.Line($"public static {Value} {member.Name} {{ get; }} = new {Value}({field}, {StringLiteral.Of(member.Value)}{arguments});");
            writer.Line();
        }

        writer.Line("/// <summary>A value that is known only at run time.</summary>");
        writer.Line("/// <param name=\"value\">The value as the index has it; one that no task has matches nothing.</param>");
        writer.Line("/// <returns>The value, which is also the filter for the tasks that have it.</returns>");
        writer.Line($"public static {Value} {ReservedNames.Named}(string value) => new {Value}({field}, value{(mayBeMissing ? ", null, true" : "")});");
        WriteNames(writer, filters);
        writer.Close();
        writer.Line();
    }

    private static void WriteNames(IndentedWriter writer, FilterClass filters)
    {
        if (filters.Members.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>The texts of the values as constants, for <c>switch</c> and attributes.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public static class {ReservedNames.Names}");
        foreach (FilterMember member in filters.Members)
        {
            writer.Line($"/// <summary>The value <c>{DocumentationText.OfLiteral(member.Value)}</c>.</summary>");
            writer.Line($"public const string {member.Name} = {StringLiteral.Of(member.Value)};");
        }

        writer.Close();
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
