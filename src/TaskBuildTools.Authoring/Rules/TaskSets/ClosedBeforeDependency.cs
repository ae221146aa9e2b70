using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3005: a task is closed although something that it depends on is neither closed nor cancelled.</summary>
internal static class ClosedBeforeDependency
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3005",
        nameof(ClosedBeforeDependency),
        "A task is closed before what it depends on",
        DiagnosticSeverity.Warning);

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        for (int ordinal = 0; ordinal < context.Tasks.Length; ordinal++)
        {
            if (context.Graph.Meanings[ordinal] != StatusMeaning.Closed)
            {
                continue;
            }

            ReadOnlySpan<int> dependencies = context.Graph.Dependencies[ordinal];
            int[]? indices = null;
            for (int edge = 0; edge < dependencies.Length; edge++)
            {
                int target = dependencies[edge];
                if (context.Graph.Meanings[target] is StatusMeaning.Closed or StatusMeaning.Cancelled)
                {
                    continue;
                }

                indices ??= context.Written.IndicesOf(ordinal);
                TaskDocument task = context.Tasks[ordinal];
                findings.Add(context.FindingAt(
                    Descriptor,
                    ordinal,
                    indices[edge],
                    $"'{task.Id}' is {context.StatusOf(ordinal)}, but it depends on '{context.Tasks[target].Id}', "
                        + $"which is {context.StatusOf(target)}; close that one, or remove the dependency"));
            }
        }
    }
}
