using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3006: a task that is still to be done waits for one that was given up.</summary>
internal static class DependsOnCancelled
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3006",
        nameof(DependsOnCancelled),
        "A task depends on a cancelled task",
        DiagnosticSeverity.Warning);

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        for (int ordinal = 0; ordinal < context.Tasks.Length; ordinal++)
        {
            if (context.Graph.Meanings[ordinal] is StatusMeaning.Closed or StatusMeaning.Cancelled)
            {
                continue;
            }

            ReadOnlySpan<int> dependencies = context.Graph.Dependencies[ordinal];
            int[]? indices = null;
            for (int edge = 0; edge < dependencies.Length; edge++)
            {
                int target = dependencies[edge];
                if (context.Graph.Meanings[target] != StatusMeaning.Cancelled)
                {
                    continue;
                }

                indices ??= context.Written.IndicesOf(ordinal);
                TaskDocument task = context.Tasks[ordinal];
                findings.Add(context.FindingAt(
                    Descriptor,
                    ordinal,
                    indices[edge],
                    $"'{task.Id}' can never begin: it depends on '{context.Tasks[target].Id}', "
                        + $"which is {context.StatusOf(target)}; remove the dependency, or cancel this task too"));
            }
        }
    }
}
