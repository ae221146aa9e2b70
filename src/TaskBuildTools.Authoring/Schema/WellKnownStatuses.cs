using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>What a status of a usual name means where the schema does not say.</summary>
internal static class WellKnownStatuses
{
    private static readonly ImmutableArray<StatusDefinition> All = [.. Presets.Default.Statuses, .. Presets.BacklogMd.Statuses];

    private static readonly ValueTable Names = new(All.Select(static status => new NamedValue(status.Name, status.Aliases)));

    /// <summary>Null for a name that is not usual.</summary>
    public static StatusMeaning? MeaningOf(string name) =>
        Names.Find(name) is { } known ? All.First(status => status.Name == known).Meaning : null;
}
