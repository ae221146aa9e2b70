namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>A field whose values code can mention, by its canonical name, with those values in ordinal order.</summary>
internal sealed record ManifestField(string Name, EquatableArray<string> Values);
