using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>What one <c>.editorconfig</c> says about the severities of this product's diagnostics.</summary>
/// <param name="Directory">The absolute path of its folder, with <c>/</c> and without one at the end.</param>
/// <param name="IsRoot">Whether files further up do not count.</param>
/// <param name="Sections">Those that set a severity, in the order of the file.</param>
internal sealed record EditorConfigFile(
    string Directory,
    bool IsRoot,
    ImmutableArray<EditorConfigSection> Sections);
