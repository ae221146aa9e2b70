using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT3001: a task depends on an id that no task file has.</summary>
internal static class UnknownDependency
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3001",
        nameof(UnknownDependency),
        "A task depends on a task that does not exist",
        DiagnosticSeverity.Error);

    /// <summary>More unknown ids than this have one cause, which a nearest name for each does not help to find.</summary>
    private const int MaximumSuggestions = 50;

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        if (context.Graph.Unresolved.Length == 0)
        {
            return;
        }

        // That a file was rejected is reported already.
        var rejected = new IdResolver(context.Schema, Array.FindAll(context.Rejected, document => document.Id.Length > 0));
        var suggestions = new IdSuggestions(context.Tasks);
        var suggested = new Dictionary<string, string?>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int ordinal = -1;
        foreach (UnresolvedDependency unresolved in context.Graph.Unresolved)
        {
            if (unresolved.Ordinal != ordinal)
            {
                ordinal = unresolved.Ordinal;
                seen.Clear();
            }

            Dependency dependency = context.Tasks[ordinal].Dependencies[unresolved.Index];
            // The same again in one list is a duplicate dependency.
            if (!seen.Add(dependency.Id) || rejected.Resolve(dependency.Id) >= 0)
            {
                continue;
            }

            if (!suggested.TryGetValue(dependency.Id, out string? nearest) && suggested.Count < MaximumSuggestions)
            {
                nearest = suggestions.Nearest(dependency.Id, context.Tasks[ordinal].Id);
                suggested.Add(dependency.Id, nearest);
            }

            string hint = nearest is null ? "" : $"; did you mean '{nearest}'?";
            findings.Add(context.FindingAt(Descriptor, ordinal, unresolved.Index, $"No task has the id '{MessageText.Of(dependency.Id)}'{hint}"));
        }
    }
}
