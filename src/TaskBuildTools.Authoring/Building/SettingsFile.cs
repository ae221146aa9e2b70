using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Building;

/// <summary>A file that tells the builder something, beside the task files.</summary>
internal static class SettingsFile
{
    /// <summary>Its content; null when it is not there or cannot be read.</summary>
    public static byte[]? TryRead(string path)
    {
        try
        {
            return RegularFile.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
