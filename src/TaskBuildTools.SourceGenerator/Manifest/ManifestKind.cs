namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>A field that the project has added, and what its values are, in a word of the manifest.</summary>
internal sealed record ManifestKind(string Field, string Kind);
