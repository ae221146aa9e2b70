using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1007: a bare <c>@user</c>, which the schema allows to be repaired.</summary>
internal static class RepairedAtSign
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1007", nameof(RepairedAtSign), "A value that begins with @ was read as if it had quotes", DiagnosticSeverity.Warning);

    public static Finding Create(string path, SourceSpan span, string value) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' was read as if it were in quotes, which YAML requires here",
        MessageText.Of(value));
}
