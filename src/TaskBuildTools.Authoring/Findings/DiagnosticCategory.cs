namespace TaskBuildTools.Authoring.Findings;

/// <summary>The stage that finds it; the thousands digit of the id says the same.</summary>
internal enum DiagnosticCategory
{
    /// <summary>TBT1xxx: reading the file and its front matter.</summary>
    Reading = 1,

    /// <summary>TBT2xxx: values against the schema.</summary>
    Values = 2,

    /// <summary>TBT3xxx: dependencies and the graph.</summary>
    Dependencies = 3,

    /// <summary>TBT4xxx: task references in C#.</summary>
    References = 4,

    /// <summary>TBT9xxx: settings and environment.</summary>
    Settings = 9,
}
