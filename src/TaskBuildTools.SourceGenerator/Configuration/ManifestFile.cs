using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>Which of a project's additional files is the manifest.</summary>
internal static class ManifestFile
{
    public const string MetadataName = "build_metadata.AdditionalFiles.TaskBuildToolsManifest";

    public static bool IsManifest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(MetadataName, out string? value)
        && bool.TryParse(value, out bool marked)
        && marked;
}
