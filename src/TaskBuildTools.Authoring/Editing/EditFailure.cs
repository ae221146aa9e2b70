namespace TaskBuildTools.Authoring.Editing;

/// <summary>Why an edit was refused. Nothing was written.</summary>
internal enum EditFailure
{
    /// <summary>The file's syntax does not allow a safe edit: broken YAML, an anchor, a complex key.</summary>
    UnsupportedSyntax,

    /// <summary>The value cannot be written.</summary>
    InvalidValue,

    /// <summary>There is no such checklist item, or more than one.</summary>
    NoSuchItem,

    /// <summary>The file is not there.</summary>
    NotFound,

    /// <summary>The file has another content than the caller saw.</summary>
    Conflict,

    /// <summary>The result would have errors that were not there before.</summary>
    Rejected,

    /// <summary>Other tasks depend on this one.</summary>
    DependedOn,

    /// <summary>There is a file or a task of that name.</summary>
    AlreadyExists,

    ReadOnly,

    /// <summary>The path is a link, which can be edited through but not be moved.</summary>
    Link,

    /// <summary>Another edit holds the folder.</summary>
    Locked,

    /// <summary>The result was not what it should be; a fault of the editor, which the check kept from being written.</summary>
    Unverified,
}
