using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2005: a required field is missing or empty.</summary>
internal static class MissingRequiredField
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2005", nameof(MissingRequiredField), "A required field is missing", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The key without a value, or the opening line.</param>
    /// <param name="field">The field.</param>
    /// <param name="isEmpty">Whether the key is there.</param>
    /// <param name="hint">What is there instead, as the end of the message.</param>
    public static Finding Create(string path, SourceSpan span, string field, bool isEmpty, string hint = "") => new(
        Descriptor,
        path,
        span,
        (isEmpty ? $"'{field}' is required and has no value" : $"The task has no '{field}', which is required") + hint,
        field);

    /// <summary>The hint where another key was probably meant.</summary>
    public static string OtherKey(string key, string field) =>
        $"; '{MessageText.Of(key)}' is not read as that: write '{field}', or make the key an alias of it in tasks.schema.yaml";
}
