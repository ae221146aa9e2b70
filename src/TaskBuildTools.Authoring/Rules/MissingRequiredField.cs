using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2005: a required field is missing or empty.</summary>
internal static class MissingRequiredField
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2005", nameof(MissingRequiredField), "A required field is missing", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The key without a value, or the opening line.</param>
    /// <param name="field">The field.</param>
    /// <param name="isEmpty">Whether the key is there.</param>
    public static Finding Create(string path, SourceSpan span, string field, bool isEmpty) => new(
        Descriptor,
        path,
        span,
        isEmpty ? $"'{field}' is required and has no value" : $"The task has no '{field}', which is required",
        field);
}
