namespace TaskBuildTools.Authoring.Findings;

/// <summary>The severity of a finding; ordered, so that the higher severity is the greater value.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>Not reported at all.</summary>
    None,

    /// <summary>A message; never fails a build, not even with warnings as errors.</summary>
    Info,

    /// <summary>A warning, unless the build promotes or suppresses it.</summary>
    Warning,

    /// <summary>Fails the build; no index is published.</summary>
    Error,
}
