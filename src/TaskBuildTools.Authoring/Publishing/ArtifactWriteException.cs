namespace TaskBuildTools.Authoring.Publishing;

/// <summary>An artifact could not be written; what it was before is still there.</summary>
/// <param name="path">Absolute.</param>
/// <param name="reason">What the file system threw.</param>
internal sealed class ArtifactWriteException(string path, Exception reason) : IOException(reason.Message, reason)
{
    public string Path => path;

    public Exception Reason => InnerException!;
}
