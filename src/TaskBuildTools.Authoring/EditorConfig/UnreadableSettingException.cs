namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>A file that tells the builder something is there and cannot be read.</summary>
/// <param name="path">Absolute.</param>
/// <param name="reason">What the file system threw.</param>
internal sealed class UnreadableSettingException(string path, Exception reason) : Exception(reason.Message, reason)
{
    public string Path => path;
}
