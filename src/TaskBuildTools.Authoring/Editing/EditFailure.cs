namespace TaskBuildTools.Authoring.Editing;

/// <summary>Why an edit was refused. Nothing was written.</summary>
internal enum EditFailure
{
    /// <summary>The file's syntax does not allow a safe edit: broken YAML, an anchor, a complex key.</summary>
    UnsupportedSyntax,

    /// <summary>The value cannot be written, or the file would have a path that no scan takes.</summary>
    InvalidValue,

    /// <summary>There is no such checklist item, or more than one.</summary>
    NoSuchItem,

    /// <summary>The file is not there.</summary>
    NotFound,

    /// <summary>The file has another content than the caller saw.</summary>
    Conflict,

    /// <summary>The result would have errors that were not there before, or the file is rejected as it is.</summary>
    Rejected,

    /// <summary>Other tasks depend on this one.</summary>
    DependedOn,

    /// <summary>There is a file or a task of that name.</summary>
    AlreadyExists,

    ReadOnly,

    /// <summary>A link is in the way: a file that is one cannot be moved, and none may lead out of the task folder.</summary>
    Link,

    /// <summary>Another edit holds the folder.</summary>
    Locked,

    /// <summary>The result was not what it should be; a fault of the editor, which the check kept from being written.</summary>
    Unverified,
}
