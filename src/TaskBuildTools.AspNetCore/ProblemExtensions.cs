using System.Text.Json;
using TaskBuildTools.Live;

namespace TaskBuildTools.AspNetCore;

/// <summary>What problem details say beyond their text, as elements that any serializer context can write.</summary>
internal static class ProblemExtensions
{
    public static Dictionary<string, object?> Of(TaskEditException refusal)
    {
        Dictionary<string, object?> extensions = new(StringComparer.Ordinal)
        {
            ["failure"] = JsonSerializer.SerializeToElement(refusal.Failure, ProblemJson.Default.TaskEditFailure),
        };
        if (refusal.Diagnostics.Count > 0)
        {
            extensions["diagnostics"] = JsonSerializer.SerializeToElement(refusal.Diagnostics, ProblemJson.Default.IReadOnlyListTaskDiagnostic);
        }

        if (refusal.Dependents.Count > 0)
        {
            extensions["dependents"] = JsonSerializer.SerializeToElement(refusal.Dependents, ProblemJson.Default.IReadOnlyListString);
        }

        return extensions;
    }
}
