namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>Where results go when nothing else is said: <c>artifacts/benchmarks</c> at the root of the repository.</summary>
internal static class ResultsFolder
{
    /// <summary>The folder of the solution, above the program or the current folder.</summary>
    public static string Repository { get; } = Find(AppContext.BaseDirectory) ?? Find(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory();

    public static string Default => Path.Combine(Repository, "artifacts", "benchmarks");

    private static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TaskBuildTools.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
