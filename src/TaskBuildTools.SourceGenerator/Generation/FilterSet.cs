using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>The named values and fields of a manifest, whose version may be one that cannot be read.</summary>
internal sealed record FilterSet(string ManifestVersion, EquatableArray<FilterClass> Classes, EquatableArray<FieldMember> Fields);
