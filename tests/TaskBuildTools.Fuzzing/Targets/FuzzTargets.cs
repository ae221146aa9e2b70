namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static IFuzzTarget[] All { get; } =
    [
        new FrontMatterTarget(), SettingsTarget.OfSchema(), SettingsTarget.OfPerformance(), new GlobTarget(), new EditTarget(),
        IndexTarget.OfIndex(), IndexTarget.OfBodies(), IndexTarget.OfText(),
    ];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static IFuzzTarget Named(string name) => Array.Find(All, target => target.Name == name)
        ?? throw new ArgumentException($"There is no target {name}. There are: {string.Join(", ", All.Select(target => target.Name))}.", nameof(name));
}
