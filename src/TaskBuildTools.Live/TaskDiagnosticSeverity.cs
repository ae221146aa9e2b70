namespace TaskBuildTools.Live;

/// <summary>The severity of a finding; the higher severity is the greater value.</summary>
public enum TaskDiagnosticSeverity
{
    /// <summary>A message.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Would fail a build.</summary>
    Error,
}
