namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>Folders above the one that the tests run in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root =>
        Above("TaskBuildTools.sln", File.Exists) ?? throw new InvalidOperationException("The tests do not run inside the repository.");

    /// <summary>The real task files beside the repository, or null.</summary>
    public static string? Corpora =>
        Above(Path.Combine("shared", "corpora"), Directory.Exists) is { } parent ? Path.Combine(parent, "shared", "corpora") : null;

    private static string? Above(string name, Predicate<string> exists)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
