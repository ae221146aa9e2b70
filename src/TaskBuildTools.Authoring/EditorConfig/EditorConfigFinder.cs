using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>Finds the <c>.editorconfig</c> files that apply to task files.</summary>
internal static class EditorConfigFinder
{
    private const string FileName = ".editorconfig";
    private const int SizeLimit = 16 * 1024 * 1024;

    /// <summary>
    /// Reads the files in the given folders and in those above them, up to a <c>root = true</c> on each way; no folder is
    /// looked into twice. One that cannot be read is not taken for none: errors may be warnings, or nothing, without it.
    /// </summary>
    /// <param name="folders">The absolute folders that contain task files.</param>
    /// <exception cref="UnreadableSettingException">A file is there and cannot be read.</exception>
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
        if (!IsThere(path))
        {
            return null;
        }

        try
        {
            return EditorConfigParser.Parse(directory, RegularFile.ReadAllBytes(path, SizeLimit));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSettingException(path, exception);
        }
    }

    // In a folder that may not be entered no file can be read, and that is reported: its severities are of no account.
    private static bool IsThere(string path)
    {
        PathType type = FileStatReader.TypeOf(path, followLinks: true, out int error);
        if (type is PathType.Missing or PathType.Unknown)
        {
            type = FileStatReader.TypeOf(path, followLinks: false, out error);
        }

        return type is not (PathType.Missing or PathType.Directory)
            && (type != PathType.Unknown || error != FileStatReader.AccessDenied);
    }
}
