namespace TaskBuildTools.Storage;

/// <summary>How the bytes of a file come into memory.</summary>
internal enum FileReading
{
    /// <summary>All of them, when the file is opened.</summary>
    Whole = 0,

    /// <summary>Each part when it is first used.</summary>
    Parts = 1,

    /// <summary>By the system, as long as the file is mapped.</summary>
    Mapped = 2,
}
