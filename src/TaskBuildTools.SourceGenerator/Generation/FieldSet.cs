using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>A manifest without its ids.</summary>
internal sealed record FieldSet(string ManifestVersion, EquatableArray<ManifestField> Fields, EquatableArray<ManifestKind> Kinds);
