namespace TaskBuildTools.Live;

/// <summary>Why an edit was refused. The files are as they were.</summary>
public enum TaskEditFailure
{
    /// <summary>The file's syntax does not allow a safe edit: broken YAML, an anchor, a complex key.</summary>
    UnsupportedSyntax,

    /// <summary>The value cannot be written.</summary>
    InvalidValue,

    /// <summary>There is no such checklist item, or more than one.</summary>
    NoSuchItem,

    /// <summary>There is no such task, or its file is not there.</summary>
    NotFound,

    /// <summary>The file has another content than the caller saw.</summary>
    Conflict,

    /// <summary>The result would have errors that were not there before: <see cref="TaskEditException.Diagnostics"/>.</summary>
    Rejected,

    /// <summary>Other tasks depend on this one: <see cref="TaskEditException.Dependents"/>.</summary>
    DependedOn,

    /// <summary>There is a file or a task of that name.</summary>
    AlreadyExists,

    /// <summary>The file is read-only.</summary>
    ReadOnly,

    /// <summary>The file is a link, which can be edited through but not be moved.</summary>
    Link,

    /// <summary>Another edit holds the folder.</summary>
    Locked,

    /// <summary>The result was not what it should be; a check kept it from being written.</summary>
    Unverified,
}
