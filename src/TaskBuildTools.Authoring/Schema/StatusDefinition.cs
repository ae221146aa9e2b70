using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>A status, its meaning, its aliases, and the folders whose tasks must have it (none: any folder).</summary>
internal sealed record StatusDefinition(
    string Name,
    StatusMeaning Meaning,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Folders);
