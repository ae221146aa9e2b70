using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>A value that a field may have, and what else it may be written as (compared without regard to case).</summary>
internal sealed record NamedValue(string Name, ImmutableArray<string> Aliases);
