using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2016: a value of a field of the project that is not in its list.</summary>
internal static class UnknownValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2016", nameof(UnknownValue), "The value is not in the list of the schema", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The value.</param>
    /// <param name="field">Whose value it is, with the allowed ones.</param>
    /// <param name="value">As written.</param>
    /// <param name="known">Values and aliases, one of which may have been meant.</param>
    public static Finding Create(string path, SourceSpan span, FieldDefinition field, string value, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        MessageText.WithAdvice(
            $"'{MessageText.Of(value)}' is not a value of '{field.Name}', which has {SchemaLine.Listed(field.Values.Select(static allowed => allowed.Name))}",
            NearestName.Suggestion(known, value),
            "to allow it, add it to the 'values' of the field in tasks.schema.yaml"),
        $"{field.Name} {MessageText.Of(value)}");

    /// <summary>The same where several values in one text stand in a list's place.</summary>
    public static Finding CreateForList(string path, SourceSpan span, string field, string value, string[] parts) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is not a value of '{field}'; write several as a list: {MessageText.Of(SeparatedText.AsList(parts))}",
        $"{field} {MessageText.Of(value)}");
}
