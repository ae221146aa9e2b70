using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>The MSBuild properties that the generated code depends on.</summary>
/// <param name="Enabled"><c>TaskBuildToolsEnabled</c>; anything but <c>false</c> means yes.</param>
/// <param name="Namespace"><c>TaskBuildToolsNamespace</c>, else <c>RootNamespace</c>, as written; empty when neither is set.</param>
/// <param name="IndexMode"><c>TaskBuildToolsIndexMode</c>.</param>
/// <param name="IsPublic">Whether <c>TaskBuildToolsVisibility</c> is <c>public</c>.</param>
internal sealed record BuildProperties(bool Enabled, string Namespace, IndexMode IndexMode, bool IsPublic)
{
    public static BuildProperties Read(AnalyzerConfigOptions options)
    {
        string name = Property(options, "TaskBuildToolsNamespace");
        return new BuildProperties(
            !Property(options, "TaskBuildToolsEnabled").Equals("false", StringComparison.OrdinalIgnoreCase),
            name.Length > 0 ? name : Property(options, "RootNamespace"),
            Enum.TryParse(Property(options, "TaskBuildToolsIndexMode"), ignoreCase: true, out IndexMode mode) ? mode : IndexMode.File,
            Property(options, "TaskBuildToolsVisibility").Equals("public", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether <c>dotnet watch</c> is looking at the project.</summary>
    public static bool IsWatching(AnalyzerConfigOptions options) =>
        Property(options, "_TaskBuildToolsWatching").Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";
}
