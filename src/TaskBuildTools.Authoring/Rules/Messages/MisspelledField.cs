using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2009: an unknown key near a field that the file does not have.</summary>
internal static class MisspelledField
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2009", nameof(MisspelledField), "The field is not in the schema, but a similar one is", DiagnosticSeverity.Warning);

    public static Finding Create(string path, SourceSpan span, string key, string field) => new(
        Descriptor,
        path,
        span,
        $"The schema has no field '{MessageText.Of(key)}'; did you mean '{field}'?",
        MessageText.Of(key));
}
