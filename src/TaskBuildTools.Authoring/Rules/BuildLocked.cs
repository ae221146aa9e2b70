using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>Another build of the same task index does not come to an end.</summary>
internal static class BuildLocked
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9011",
        nameof(BuildLocked),
        "Another build holds the lock",
        DiagnosticSeverity.Error);

    /// <param name="lockFile">Relative to the project's folder.</param>
    /// <param name="waited">How long this build waited.</param>
    public static Finding Create(string lockFile, TimeSpan waited) => new(
        Descriptor,
        lockFile,
        default,
        $"Another build has held the lock for {(long)waited.TotalSeconds} seconds. End it if it hangs, and build again; "
            + "builds that are meant to run side by side need an intermediate folder each.");
}
