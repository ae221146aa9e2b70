using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9004: a key of the schema file that means nothing there.</summary>
internal static class UnknownSchemaKey
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9004", nameof(UnknownSchemaKey), "The schema file has an unknown key", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string key, string where, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(key)}' is not a key of {where}{NearestName.Suggestion(known, key)}",
        $"{where} {MessageText.Of(key)}");
}
