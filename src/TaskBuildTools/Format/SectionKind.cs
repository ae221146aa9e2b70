namespace TaskBuildTools.Format;

/// <summary>What a section holds. The numbers are part of the format.</summary>
internal enum SectionKind : ushort
{
    Meta = 1,
    Fields = 2,
    Totals = 3,
    Path = 4,
    Checklist = 5,
    Performance = 6,
    RecordHashes = 7,
    TextIndex = 8,
    NamePairs = 9,
    FieldAliases = 11,
    KnownKeys = 12,

    Text = 16,
    NameDictionary = 17,
    NameCodes = 18,
    NamePostings = 19,
    NameTotals = 20,
    StatusMeanings = 21,
    Date = 22,
    Number = 23,
    Sort = 24,
    ValueSpellings = 25,

    OtherKeys = 32,
    OtherValues = 33,
    OtherKeyOfValue = 34,

    Dependencies = 48,
    Dependents = 49,
    DependencyOrder = 50,
    Depth = 51,
    Ready = 52,
    Blocked = 53,
    CriticalPath = 54,
    UnresolvedDependencies = 55,
    Slack = 56,
    Unblocks = 57,
}
