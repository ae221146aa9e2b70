using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9012: the build cache is damaged or was made by another version; everything is read again.</summary>
internal static class CacheUnusable
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9012",
        nameof(CacheUnusable),
        "The build cache could not be used",
        DiagnosticSeverity.Info);

    /// <param name="cacheFile">Relative to the project's folder.</param>
    /// <param name="reason">Why, as the rest of a sentence that begins with "The build cache".</param>
    public static Finding Create(string cacheFile, string reason) => new(
        Descriptor,
        cacheFile,
        default,
        $"The build cache {reason}; all task files were read again and the cache was rebuilt");
}
