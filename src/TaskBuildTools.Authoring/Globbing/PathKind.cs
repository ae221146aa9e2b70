namespace TaskBuildTools.Authoring.Globbing;

/// <summary>What a path in a task folder is to the scan.</summary>
internal enum PathKind
{
    /// <summary>Not a task file, such as a picture.</summary>
    Foreign,

    /// <summary>Would be a task file, but a pattern says it is not.</summary>
    Excluded,

    /// <summary>Should hold a task.</summary>
    Candidate,
}
