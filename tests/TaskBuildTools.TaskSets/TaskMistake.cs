namespace TaskBuildTools.TaskSets;

/// <summary>What is wrong with a malformed file, by the name of the diagnostic that it causes. Each makes the file be rejected.</summary>
public enum TaskMistake
{
    /// <summary>The file is well formed.</summary>
    None,

    MissingFrontMatter,
    UnclosedFrontMatter,
    InvalidUtf8,
    UnquotedColon,
    UndoubledApostrophe,
    DuplicateKey,
    MissingId,
    UnknownStatus,
    InvalidDate,

    /// <summary>Only in the default dialect; Backlog.md repairs it.</summary>
    BareAtSign,
}
