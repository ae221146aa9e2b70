using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2007: a priority that the schema does not list.</summary>
internal static class UnknownPriority
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2007", nameof(UnknownPriority), "The priority is not in the schema", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The value.</param>
    /// <param name="value">As written.</param>
    /// <param name="schema">Says what is allowed.</param>
    /// <param name="known">Priorities and aliases, one of which may have been meant.</param>
    public static Finding Create(string path, SourceSpan span, string value, TaskSchema schema, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        MessageText.WithAdvice(
            $"The priority '{MessageText.Of(value)}' is not in the schema, which has {SchemaLine.Listed(schema.Priorities.Select(static priority => priority.Name))}",
            NearestName.Suggestion(known, value),
            Remedy(value, schema)),
        MessageText.Of(value));

    private static string Remedy(string value, TaskSchema schema)
    {
        if (SchemaLine.Scalar(value) is null)
        {
            return "use one of these";
        }

        // The list replaces the one before, so that each has its place in the order.
        return SchemaLine.Priorities(schema.Priorities, value) is { } line
            ? $"to allow it, put it in its place, lowest first, and {SchemaLine.Adding(schema, line)}"
            : "to allow it, add it in its place to 'priorities' in tasks.schema.yaml";
    }
}
