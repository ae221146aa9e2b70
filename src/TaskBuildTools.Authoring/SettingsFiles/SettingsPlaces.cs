namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>Where a project's settings files are, or may be.</summary>
/// <param name="ProjectDirectory">Absolute.</param>
/// <param name="TaskFolders">Absolute; a schema may be in one of them.</param>
/// <param name="Schema">A preset, or the absolute path that the user gave; null to look in the usual places.</param>
/// <param name="Performance">The absolute path that the user gave; null to look in the usual places.</param>
internal sealed record SettingsPlaces(string ProjectDirectory, IEnumerable<string> TaskFolders, string? Schema, string? Performance)
{
    /// <summary>A path as findings show it.</summary>
    public string RelativePath(string path) =>
        Path.GetRelativePath(ProjectDirectory, path).Replace(Path.DirectorySeparatorChar, '/');
}
