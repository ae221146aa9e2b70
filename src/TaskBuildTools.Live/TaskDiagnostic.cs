using System.Text.Json.Serialization;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live;

/// <summary>One thing that is wrong with the task files or the settings, as a build would report it. Immutable.</summary>
public sealed record TaskDiagnostic
{
    /// <summary>Such as <c>TBT3001</c>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>After schema and <c>.editorconfig</c> have had their say.</summary>
    [JsonPropertyName("severity")]
    public required TaskDiagnosticSeverity Severity { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }

    /// <summary>The file, relative to the project, with <c>/</c>; empty for no file.</summary>
    [JsonPropertyName("path")]
    public string Path { get; init; } = "";

    /// <summary>Of the offending token, from 1; 0 for the file as a whole.</summary>
    [JsonPropertyName("line")]
    public int Line { get; init; }

    /// <summary>Of the offending token, from 1, in UTF-16 code units; 0 for the file as a whole.</summary>
    [JsonPropertyName("column")]
    public int Column { get; init; }

    /// <summary>The line on which the token ends; 0 for the file as a whole.</summary>
    [JsonPropertyName("endLine")]
    public int EndLine { get; init; }

    /// <summary>The first column after the token; 0 for the file as a whole.</summary>
    [JsonPropertyName("endColumn")]
    public int EndColumn { get; init; }

    /// <summary>The page that explains it.</summary>
    [JsonPropertyName("helpLink")]
    public string HelpLink { get; init; } = "";

    /// <summary>What diagnostics of one id and one cause have in common.</summary>
    internal string Cause { get; init; } = "";

    /// <summary>
    /// The form that editors and CI servers know: <c>path(line,column): error TBT3001: message</c>. On one line, and with an escape in
    /// whatever a CI server would take for a command; <see cref="Message"/> and <see cref="Path"/> are as they are.
    /// </summary>
    public override string ToString()
    {
        string place = Line == 0 ? Path : $"{Path}({Line},{Column})";
        string severity = Severity switch
        {
            TaskDiagnosticSeverity.Error => "error",
            TaskDiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return LogText.Of(place.Length == 0 ? $"{severity} {Id}: {Message}" : $"{place}: {severity} {Id}: {Message}");
    }
}
