namespace TaskBuildTools.Authoring.Building;

/// <summary>A file that this build had read has another content by now.</summary>
internal sealed class ContentChangedException(string path) : Exception($"'{path}' changed while the build ran.")
{
    /// <summary>Relative to the project.</summary>
    public string Path { get; } = path;
}
