namespace TaskBuildTools.Live;

/// <summary>Why an edit was refused. The files are as they were.</summary>
public enum TaskEditFailure
{
    /// <summary>The file's syntax does not allow a safe edit: broken YAML, an anchor, a complex key.</summary>
    UnsupportedSyntax,

    /// <summary>A value cannot be written, or the file would have a path that no scan takes; the message says which and why.</summary>
    InvalidValue,

    /// <summary>There is no such checklist item, or more than one.</summary>
    NoSuchItem,

    /// <summary>There is no such task, or its file is not there.</summary>
    NotFound,

    /// <summary>The file has another content than the caller saw.</summary>
    Conflict,

    /// <summary>
    /// The result would have errors that were not there before, or the task's file is rejected as it is, so that the store cannot
    /// show it: <see cref="TaskEditException.Diagnostics"/>.
    /// </summary>
    Rejected,

    /// <summary>Other tasks depend on this one: <see cref="TaskEditException.Dependents"/>.</summary>
    DependedOn,

    /// <summary>There is a file or a task of that name; the message says which file holds the id.</summary>
    AlreadyExists,

    /// <summary>The file is read-only.</summary>
    ReadOnly,

    /// <summary>
    /// A link is in the way: a file that is one cannot be moved, and a link may not lead an edit out of the task folder unless
    /// <see cref="TaskStoreOptions.AllowWritesThroughLinks"/> is set.
    /// </summary>
    Link,

    /// <summary>Another edit holds the folder.</summary>
    Locked,

    /// <summary>The result was not what it should be; a check kept it from being written.</summary>
    Unverified,
}
