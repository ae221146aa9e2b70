namespace TaskBuildTools.Authoring.Building;

/// <summary>A file that this build had read has another content by now, or cannot be read a second time.</summary>
/// <param name="path">Relative to the project.</param>
/// <param name="reason">Why it cannot be read; null when it was read and is another.</param>
internal sealed class ContentChangedException(string path, string? reason = null)
    : Exception(reason ?? "it was changed by another program each time that this build read it")
{
    /// <summary>Relative to the project.</summary>
    public string Path { get; } = path;
}
