using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>A file of comments alone, that says why <c>Backlog</c> is missing.</summary>
internal static class ExplanationFile
{
    public static SourceText MissingRuntime() => Write(
        "Nothing generated: the project does not reference the run-time library, TaskBuildTools.dll (or references it twice,",
        "or by an alias). It needs net10.0 or later and the package's compile assets; the build says which is missing.");

    public static SourceText UnsupportedManifest(string version) => Write(
        version.Length > 0
            ? $"Nothing generated: the manifest has the format version {DocumentationText.OfText(version)}, this generator reads {TaskManifest.SupportedVersion}."
            : "Nothing generated: the additional file that is marked as the manifest is not one.",
        "Clean and rebuild the project, with one version of the TaskBuildTools package in it.");

    private static SourceText Write(params string[] lines)
    {
        IndentedWriter writer = GeneratedFile.Begin(hasNullableReferences: false);
        foreach (string line in lines)
        {
            writer.Line("// " + line);
        }

        return writer.ToSourceText();
    }
}
