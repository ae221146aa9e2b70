namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>A field whose values code can mention, by its canonical name, with those values in ordinal order.</summary>
internal sealed record ManifestField(string Name, EquatableArray<string> Values)
{
    /// <summary>The values that have a place in the order of the schema, in that order; none where there is no such order.</summary>
    public EquatableArray<string> Ordered { get; init; } = new([]);
}
