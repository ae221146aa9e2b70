namespace TaskBuildTools.Authoring.Publishing;

/// <summary>The files that a build leaves in its output folder.</summary>
internal static class ArtifactNames
{
    public const string Index = "tasks.tbx";
    public const string Bodies = "tasks.bodies";
    public const string Text = "tasks.text";
    public const string Aggregates = "tasks.aggregates.json";
    public const string Manifest = "tasks.manifest.txt";

    /// <summary>The project's part of the SARIF log, where one is asked for.</summary>
    public const string Sarif = "tasks.sarif";

    /// <summary>The counts of the last build; rewritten by every build.</summary>
    public const string Report = "tasks.build.json";

    /// <summary>Binds the set together; written last.</summary>
    public const string Stamp = "tasks.stamp";

    public const string Cache = "tasks.cache";
    public const string Lock = "tasks.lock";

    /// <summary>Everything that the stamp speaks for.</summary>
    public static readonly string[] Bound = [Index, Bodies, Text, Aggregates, Manifest];
}
