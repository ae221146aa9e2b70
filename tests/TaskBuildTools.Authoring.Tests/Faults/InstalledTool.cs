namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Programs of the system that only some tests need.</summary>
internal static class InstalledTool
{
    public static bool IsThere(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
