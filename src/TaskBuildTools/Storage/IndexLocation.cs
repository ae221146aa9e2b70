namespace TaskBuildTools.Storage;

/// <summary>The one rule for the path of an index file: beside the application, else in the current directory.</summary>
internal static class IndexLocation
{
    /// <summary>The full path of an index file; that of a path that is full already, whether or not there is a file.</summary>
    /// <exception cref="TaskIndexException">A relative path leads to a file in neither place.</exception>
    public static string Find(string path) => Find(path, AppContext.BaseDirectory, Directory.GetCurrentDirectory);

    /// <param name="path">Full, or relative.</param>
    /// <param name="application">The folder of the application.</param>
    /// <param name="current">The current directory, asked for only where it matters.</param>
    /// <exception cref="TaskIndexException">A relative path leads to a file in neither place.</exception>
    public static string Find(string path, string application, Func<string> current)
    {
        if (Path.IsPathFullyQualified(path))
        {
            return path;
        }

        string beside = Path.GetFullPath(path, application);
        if (File.Exists(beside))
        {
            return beside;
        }

        string inCurrent = Path.GetFullPath(path, current());
        if (File.Exists(inCurrent))
        {
            return inCurrent;
        }

        string places = beside == inCurrent
            ? $"there is no file {beside}, in the folder of the application"
            : $"there is neither {beside}, beside the application, nor {inCurrent}, in the current directory";
        throw new TaskIndexException(
            $"The task index {path} cannot be opened: {places}. Build the project that makes it, and check that its output is in one of them.");
    }
}
