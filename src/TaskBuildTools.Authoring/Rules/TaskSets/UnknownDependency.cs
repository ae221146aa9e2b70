using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

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

    private const int LongList = 1024;

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        if (context.Graph.Unresolved.Length == 0)
        {
            return;
        }

        TaskDocument[] holders = RejectedHolders(context);
        var rejected = new IdResolver(context.Schema, holders);
        var suggestions = new IdSuggestions(context.Tasks);
        var suggested = new Dictionary<string, string?>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int ordinal = -1;
        foreach (UnresolvedDependency unresolved in context.Graph.Unresolved)
        {
            if (unresolved.Ordinal != ordinal)
            {
                ordinal = unresolved.Ordinal;
                // Clearing costs what the longest list ever put into it.
                if (seen.Count > LongList)
                {
                    seen = new HashSet<string>(StringComparer.Ordinal);
                }

                seen.Clear();
            }

            Dependency dependency = context.Tasks[ordinal].Dependencies[unresolved.Index];
            // The same again in one list is a duplicate dependency, and one without a value has a rule of its own.
            if (dependency.Id.Length == 0 || !seen.Add(dependency.Id))
            {
                continue;
            }

            if (rejected.Resolve(dependency.Id) is >= 0 and int holder)
            {
                findings.Add(OfRejected(context, ordinal, unresolved.Index, holders[holder]));
                continue;
            }

            if (Remedy(context, rejected, dependency) is { } remedy)
            {
                findings.Add(context.FindingAt(Descriptor, ordinal, unresolved.Index, $"No task has the id '{MessageText.Of(dependency.Id)}'; {remedy}"));
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

    // Those that surely have their id before those that seem to.
    private static TaskDocument[] RejectedHolders(TaskSetContext context) =>
    [
        .. Array.FindAll(context.Rejected, static document => document.Id.Length > 0 && !document.IsIdGuessed),
        .. Array.FindAll(context.Rejected, static document => document.IsIdGuessed),
    ];

    // That the file was rejected is usually reported already. A guess is not good for more than that: no build that succeeds may
    // rest on it.
    private static Finding OfRejected(TaskSetContext context, int ordinal, int index, TaskDocument holder)
    {
        string id = MessageText.Of(context.Tasks[ordinal].Dependencies[index].Id);
        string path = MessageText.OnOneLine(holder.Path);
        string message = holder.IsIdGuessed
            ? $"No task has the id '{id}': {path} seems to have it, but its front matter cannot be read; fix that file"
            : $"No task has the id '{id}': {path} has it, but is left out for an error of its own; fix that file";
        return context.FindingAt(Descriptor, ordinal, index, message) with
        {
            Cause = new FindingCause(holder.Path, holder.IsIdGuessed ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning),
        };
    }

    // For what is not one id as it was written: several in one text, or one that a comment cut.
    private static string? Remedy(TaskSetContext context, IdResolver rejected, Dependency dependency)
    {
        // Spaces are common in texts of other kinds, so there one of the words must be an id.
        string[]? parts = SeparatedText.Split(dependency.Id);
        if (parts is null && SeparatedText.SplitAtSpaces(dependency.Id) is { } words && Array.Exists(words, IsId))
        {
            parts = words;
        }

        return parts is not null ? $"write several as a list: {MessageText.Of(SeparatedText.AsList(parts))}"
            : dependency.IsTruncated ? CommentInValue.Reason
            : null;

        bool IsId(string word) => context.Written.Resolve(new Dependency(word, default)) >= 0 || rejected.Resolve(word) >= 0;
    }
}
