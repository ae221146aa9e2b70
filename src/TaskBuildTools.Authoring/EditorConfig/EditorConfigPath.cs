namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>Absolute paths as the patterns of an <c>.editorconfig</c> see them.</summary>
internal static class EditorConfigPath
{
    /// <summary>With <c>/</c> throughout, and none at the end.</summary>
    public static string Normalize(string path) =>
        (Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/')).TrimEnd('/');
}
