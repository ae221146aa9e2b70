using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>Why an edit was refused. The files are as they were.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskEditFailure>))]
public enum TaskEditFailure
{
    /// <summary>The file's syntax does not allow a safe edit: broken YAML, an anchor, a complex key.</summary>
    [JsonStringEnumMemberName("unsupportedSyntax")]
    UnsupportedSyntax,

    /// <summary>A value cannot be written, or the file would have a path that no scan takes; the message says which and why.</summary>
    [JsonStringEnumMemberName("invalidValue")]
    InvalidValue,

    /// <summary>There is no such checklist item, or more than one.</summary>
    [JsonStringEnumMemberName("noSuchItem")]
    NoSuchItem,

    /// <summary>There is no such task, or its file is not there.</summary>
    [JsonStringEnumMemberName("notFound")]
    NotFound,

    /// <summary>The file has another content than the caller saw.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,

    /// <summary>
    /// The result would have errors that were not there before, or the task's file is rejected as it is, so that the store cannot
    /// show it: <see cref="TaskEditException.Diagnostics"/>.
    /// </summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>Other tasks depend on this one: <see cref="TaskEditException.Dependents"/>.</summary>
    [JsonStringEnumMemberName("dependedOn")]
    DependedOn,

    /// <summary>There is a file or a task of that name; the message says which file holds the id.</summary>
    [JsonStringEnumMemberName("alreadyExists")]
    AlreadyExists,

    /// <summary>The file is read-only.</summary>
    [JsonStringEnumMemberName("readOnly")]
    ReadOnly,

    /// <summary>
    /// A link is in the way: a file that is one cannot be moved, and a link may not lead an edit out of the task folder unless
    /// <see cref="TaskStoreOptions.AllowWritesThroughLinks"/> is set.
    /// </summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>Another edit holds the folder.</summary>
    [JsonStringEnumMemberName("locked")]
    Locked,

    /// <summary>The result was not what it should be; a check kept it from being written.</summary>
    [JsonStringEnumMemberName("unverified")]
    Unverified,
}
