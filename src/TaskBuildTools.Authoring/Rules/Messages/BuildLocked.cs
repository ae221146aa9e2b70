using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9011: another build of the same task index does not come to an end.</summary>
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
        $"Another build has held the lock for {CountText.Of((long)waited.TotalSeconds, "second")}; end it if it hangs, and build again");
}
