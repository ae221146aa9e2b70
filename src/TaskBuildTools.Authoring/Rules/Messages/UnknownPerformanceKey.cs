using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9017: a key of the performance file that means nothing there.</summary>
internal static class UnknownPerformanceKey
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9017", nameof(UnknownPerformanceKey), "The performance file has an unknown key", DiagnosticSeverity.Error);

    /// <param name="path">Relative to the project.</param>
    /// <param name="span">The key.</param>
    /// <param name="key">As written.</param>
    /// <param name="where">Whose key it is not, such as <c>'cache'</c>.</param>
    /// <param name="advice">Where it belongs or what was meant, beginning with a semicolon; or nothing.</param>
    public static Finding Create(string path, SourceSpan span, string key, string where, string advice) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(key)}' is not a key of {where}{advice}",
        $"{where} {MessageText.Of(key)}");
}
