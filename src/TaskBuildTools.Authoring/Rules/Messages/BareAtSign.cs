using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1006: a plain value begins with <c>@</c>, a backtick or <c>%</c>, which YAML reserves, or in brackets with <c>|</c> or <c>&gt;</c>.</summary>
internal static class BareAtSign
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1006", nameof(BareAtSign), "A value without quotes begins with a reserved character", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string value) => new(
        Descriptor,
        path,
        span,
        $"A value cannot begin with '{value[0]}' in YAML; put it in quotes: '{MessageText.Of(value.Replace("'", "''", StringComparison.Ordinal))}'",
        MessageText.Of(value));
}
