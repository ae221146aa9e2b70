namespace TaskBuildTools.Authoring.Globbing;

/// <summary>What one instruction of a compiled glob does.</summary>
internal enum GlobOperation : byte
{
    /// <summary>The whole text has matched, if it ends here.</summary>
    Match,

    /// <summary>Takes one given UTF-16 code unit.</summary>
    Character,

    /// <summary>Takes any code unit but <c>/</c>.</summary>
    NotSlash,

    /// <summary>Takes any code unit.</summary>
    Any,

    /// <summary>Takes a whole character but <c>/</c>, if it is a single code unit.</summary>
    SingleUnit,

    /// <summary>Takes the first half of a surrogate pair.</summary>
    HighSurrogate,

    /// <summary>Takes the second half of a surrogate pair.</summary>
    LowSurrogate,

    /// <summary>Takes a code unit of a character class.</summary>
    Class,

    /// <summary>Goes on at two places at once.</summary>
    Split,

    /// <summary>Goes on at another place.</summary>
    Jump,
}
