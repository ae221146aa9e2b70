namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>What can be wrong with YAML before a schema looks at it.</summary>
internal enum YamlProblemKind
{
    /// <summary>Detail: the reason in plain words.</summary>
    Malformed,

    /// <summary>Subject: the key; Detail: the value.</summary>
    UnquotedColon,

    /// <summary>Subject: the value that begins with <c>@</c>, a backtick or <c>%</c>, in brackets also with <c>|</c> or <c>&gt;</c>.</summary>
    ReservedStart,

    /// <summary>The same, quoted and read. Subject: the value.</summary>
    RepairedAt,

    /// <summary>Subject: the key; Detail: how the quoted text goes on.</summary>
    UndoubledApostrophe,

    /// <summary>Subject: the key; Related: its first place.</summary>
    DuplicateKey,

    TooDeep,

    TooManyNodes,
}
