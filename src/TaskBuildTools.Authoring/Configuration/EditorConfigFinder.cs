namespace TaskBuildTools.Authoring.Configuration;

/// <summary>Finds the <c>.editorconfig</c> files that apply to task files.</summary>
internal static class EditorConfigFinder
{
    private const string FileName = ".editorconfig";

    /// <summary>
    /// Reads the files in the given folders and in those above them, up to a <c>root = true</c> on each way; no folder is
    /// looked into twice. A file that cannot be read counts as absent, as it does for the compiler.
    /// </summary>
    /// <param name="folders">The absolute folders that contain task files.</param>
    public static IReadOnlyList<EditorConfigFile> Find(IEnumerable<string> folders)
    {
        var files = new List<EditorConfigFile>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            for (string? directory = Path.TrimEndingDirectorySeparator(folder);
                directory is not null && visited.Add(directory);
                directory = Path.GetDirectoryName(directory))
            {
                if (TryRead(directory) is { } file)
                {
                    files.Add(file);
                    if (file.IsRoot)
                    {
                        break;
                    }
                }
            }
        }

        return files;
    }

    private static EditorConfigFile? TryRead(string directory)
    {
        string path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return EditorConfigParser.Parse(directory, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
