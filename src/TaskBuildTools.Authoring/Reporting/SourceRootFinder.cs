namespace TaskBuildTools.Authoring.Reporting;

/// <summary>Finds the folder that the paths of a log are relative to, which is the one that a CI system checks out.</summary>
internal static class SourceRootFinder
{
    /// <summary>
    /// The outermost of the roots that the project itself names and that hold it; else the nearest folder above it with a
    /// <c>.git</c> (a folder, or the file of a worktree or submodule); else the nearest with a solution; else the project's own.
    /// </summary>
    /// <param name="projectDirectory">Absolute.</param>
    /// <param name="named">Absolute folders, such as the SDK's SourceRoot items; those of packages are among them.</param>
    public static string Find(string projectDirectory, IEnumerable<string> named)
    {
        string? outermost = named
            .Where(root => new SarifPaths(projectDirectory, root).IsBelowRoot("x"))
            .MinBy(static root => root.Length);
        if (outermost is not null)
        {
            return outermost;
        }

        string? withSolution = null;
        for (string? folder = projectDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }

            withSolution ??= HasSolution(folder) ? folder : null;
        }

        return withSolution ?? projectDirectory;
    }

    private static bool HasSolution(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.sln").Concat(Directory.EnumerateFiles(folder, "*.slnx")).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
