using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>The severity of a finding; the higher severity is the greater value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskDiagnosticSeverity>))]
public enum TaskDiagnosticSeverity
{
    /// <summary>A message.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>A warning.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Would fail a build.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
