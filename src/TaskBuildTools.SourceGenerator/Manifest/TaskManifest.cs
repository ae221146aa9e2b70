namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>What the build tells the generator: names only, nothing of a single task but its id, title and file.</summary>
/// <param name="Version">The version of the text format; empty when the text is no manifest at all.</param>
/// <param name="Fields">By name, in ordinal order.</param>
/// <param name="Ids">By id, in ordinal order.</param>
/// <param name="IdsOmitted">Whether the build left the ids out, so that nothing can be said about any id.</param>
internal sealed record TaskManifest(
    string Version,
    EquatableArray<ManifestField> Fields,
    EquatableArray<ManifestId> Ids,
    bool IdsOmitted)
{
    /// <summary>The fields that the project has added, by name, in ordinal order.</summary>
    public EquatableArray<ManifestKind> Kinds { get; init; } = new([]);

    public const string SupportedVersion = "1";

    public bool IsSupported => Version == SupportedVersion;

    /// <summary>Whether <see cref="Ids"/> is the whole list, so that an id outside it is wrong.</summary>
    public bool KnowsIds => IsSupported && !IdsOmitted;
}
