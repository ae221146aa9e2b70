using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2006: a status that the schema does not list.</summary>
internal static class UnknownStatus
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2006", nameof(UnknownStatus), "The status is not in the schema", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The value.</param>
    /// <param name="value">As written.</param>
    /// <param name="schema">Says what is allowed.</param>
    /// <param name="known">Statuses and aliases, one of which may have been meant.</param>
    public static Finding Create(string path, SourceSpan span, string value, TaskSchema schema, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        MessageText.WithAdvice(
            $"The status '{MessageText.Of(value)}' is not in the schema, which has {SchemaLine.Listed(schema.Statuses.Select(static status => status.Name))}",
            NearestName.Suggestion(known, value),
            Remedy(value, schema)),
        MessageText.Of(value));

    private static string Remedy(string value, TaskSchema schema)
    {
        if (SchemaLine.Scalar(value) is not { } name)
        {
            return "use one of these";
        }

        string status = $"{name}: {(WellKnownStatuses.MeaningOf(value) ?? StatusMeaning.Open).ToString().ToLowerInvariant()}";

        // A key stands once in a file.
        return "to allow it, " + (schema.HasAddedStatuses
            ? $"add to 'add_statuses' in tasks.schema.yaml: {status}"
            : SchemaLine.Adding(schema, $"add_statuses: {{ {status} }}"));
    }
}
