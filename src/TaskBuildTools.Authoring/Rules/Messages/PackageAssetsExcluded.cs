using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>
/// TBT9023: the project references the package without a part that its code needs. A <c>GlobalPackageReference</c> does so
/// unasked.
/// </summary>
internal static class PackageAssetsExcluded
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9023",
        nameof(PackageAssetsExcluded),
        "The package is referenced without some of its assets",
        DiagnosticSeverity.Warning);

    /// <param name="projectFile">Relative to the project's folder.</param>
    /// <param name="assets">What is missing, by NuGet's name for it: <c>compile</c> or <c>runtime</c>.</param>
    /// <param name="isGlobal">Whether the reference is a <c>GlobalPackageReference</c>.</param>
    public static Finding Create(string projectFile, string assets, bool isGlobal) => new(
        Descriptor,
        projectFile,
        default,
        $"TaskBuildTools is referenced without its {MessageText.Of(assets)} assets, so {Consequence(assets)}. {Remedy(assets, isGlobal)}, or add NoWarn=TBT9023 if checking is all you want",
        assets);

    private static string Consequence(string assets) => assets == "compile"
        ? "the project gets neither the class Backlog nor TaskIndex"
        : "TaskBuildTools.dll is not beside the application, which will not find it";

    private static string Remedy(string assets, bool isGlobal) => isGlobal
        ? "A GlobalPackageReference leaves them out: use PackageVersion there and a PackageReference in this project"
        : $"Let IncludeAssets, ExcludeAssets and Aliases of the PackageReference keep \"{MessageText.Of(assets)}\"";
}
