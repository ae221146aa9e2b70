namespace TaskBuildTools.Live;

/// <summary>How loudly a finding is reported; the louder one is the greater.</summary>
public enum TaskDiagnosticSeverity
{
    /// <summary>A message.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Would fail a build.</summary>
    Error,
}
