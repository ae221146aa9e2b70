using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Building;

/// <summary>A file that tells the builder something, beside the task files.</summary>
internal static class SettingsFile
{
    /// <summary>Its content; null when it is not there or cannot be read. One that is too large is read as far as it takes to tell.</summary>
    public static byte[]? TryRead(string path)
    {
        try
        {
            return RegularFile.ReadStart(path, Reading.SettingsFile.SizeLimit + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
