using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;

/// <summary>A request that is named by a few words, so that a test and the process under test mean the same build.</summary>
internal static class ProbeRequest
{
    public const string CacheFolder = "cache";
    public const string SarifLog = "log/tasks.sarif";
    public const string Baseline = "tasks.baseline.txt";

    /// <param name="root">The project folder.</param>
    /// <param name="words">Words such as <c>text</c> and <c>no-bodies</c>, separated by spaces.</param>
    public static BuildRequest Of(string root, string words)
    {
        ImmutableArray<string> chosen = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return new BuildRequest
        {
            ProjectDirectory = root,
            OutputDirectory = Path.Combine(root, chosen.Contains("other-output") ? "obj2" : "obj"),
            Folders = [new TaskFolder(Path.Combine(root, "tasks"), [], [])],
            Bodies = !chosen.Contains("no-bodies"),
            TextIndex = chosen.Contains("text"),
            CacheDirectory = chosen.Contains("cache") ? Path.Combine(root, CacheFolder) : null,
            SarifLog = chosen.Contains("sarif") ? Path.Combine(root, SarifLog) : null,
            Baseline = chosen.Contains("baseline") ? Path.Combine(root, Baseline) : null,
            UpdateBaseline = chosen.Contains("update-baseline"),
            ManifestOnly = chosen.Contains("manifest-only"),
            LockTimeout = TimeSpan.FromSeconds(5),
        };
    }
}
