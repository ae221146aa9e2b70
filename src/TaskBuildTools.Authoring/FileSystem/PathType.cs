namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>What stands at a path.</summary>
internal enum PathType
{
    /// <summary>The system does not let it be looked at.</summary>
    Unknown,

    /// <summary>The system says that there is nothing of that name.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    Directory,

    /// <summary>A link; only where links are not followed.</summary>
    Link,

    /// <summary>Such as a pipe: opening it might never return.</summary>
    Special,
}
