using System.Text.Json;
using System.Text.Json.Nodes;
using TaskBuildTools.Live;

namespace TaskBuildTools.AspNetCore;

/// <summary>What problem details say beyond their text, as JSON that any serializer context can write.</summary>
internal static class ProblemExtensions
{
    public static Dictionary<string, object?> Of(TaskEditException refusal)
    {
        Dictionary<string, object?> extensions = new(StringComparer.Ordinal) { ["failure"] = refusal.Failure.ToString() };
        if (refusal.Diagnostics.Count > 0)
        {
            extensions["diagnostics"] = ElementOf(Of(refusal.Diagnostics));
        }

        if (refusal.Dependents.Count > 0)
        {
            extensions["dependents"] = ElementOf(new JsonArray([.. refusal.Dependents.Select(static id => (JsonNode)id)]));
        }

        return extensions;
    }

    public static JsonArray Of(IReadOnlyList<TaskDiagnostic> diagnostics) => new([.. diagnostics.Select(static diagnostic => new JsonObject
    {
        ["id"] = diagnostic.Id,
        ["severity"] = diagnostic.Severity.ToString(),
        ["message"] = diagnostic.Message,
        ["path"] = diagnostic.Path,
        ["line"] = diagnostic.Line,
        ["column"] = diagnostic.Column,
        ["endLine"] = diagnostic.EndLine,
        ["endColumn"] = diagnostic.EndColumn,
        ["helpLink"] = diagnostic.HelpLink,
    })]);

    private static JsonElement ElementOf(JsonArray array)
    {
        using JsonDocument document = JsonDocument.Parse(array.ToJsonString());
        return document.RootElement.Clone();
    }
}
