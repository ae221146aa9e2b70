using System.Text.Json.Serialization;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live;

/// <summary>One thing that is wrong with the task files or the settings, as a build would report it. Immutable.</summary>
/// <param name="Id">Such as <c>TBT3001</c>.</param>
/// <param name="Severity">After schema and <c>.editorconfig</c> have had their say.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file, relative to the project, with <c>/</c>; empty for no file.</param>
/// <param name="Line">Of the offending token, from 1; 0 for the file as a whole.</param>
/// <param name="Column">Of the offending token, from 1, in UTF-16 code units; 0 for the file as a whole.</param>
/// <param name="EndLine">The line on which the token ends; 0 for the file as a whole.</param>
/// <param name="EndColumn">The first column after the token; 0 for the file as a whole.</param>
/// <param name="HelpLink">The page that explains it.</param>
public sealed record TaskDiagnostic(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("severity")] TaskDiagnosticSeverity Severity,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("column")] int Column,
    [property: JsonPropertyName("endLine")] int EndLine,
    [property: JsonPropertyName("endColumn")] int EndColumn,
    [property: JsonPropertyName("helpLink")] string HelpLink)
{
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
