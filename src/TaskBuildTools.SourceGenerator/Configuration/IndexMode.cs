namespace TaskBuildTools.SourceGenerator.Configuration;

/// <summary>Where a project's index is at run time.</summary>
internal enum IndexMode
{
    /// <summary>A file beside the application.</summary>
    File,

    /// <summary>A resource of the assembly.</summary>
    Embedded,

    /// <summary>Nowhere; the application opens one itself, if at all.</summary>
    None,
}
