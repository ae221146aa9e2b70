using System.Collections.Immutable;
using System.Globalization;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3002: tasks wait for each other in a ring, so that none of them can ever begin.</summary>
internal static class DependencyCycle
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3002",
        nameof(DependencyCycle),
        "Tasks depend on each other in a cycle",
        DiagnosticSeverity.Error);

    /// <summary>A longer cycle is shown by this many of its first tasks and its last one.</summary>
    private const int MaximumShown = 20;

    private const int MaximumRelated = 100;

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        foreach (int[] cycle in context.Graph.Cycles)
        {
            string path = Describe(context, cycle);
            Dependency first = EdgeOf(context, cycle, 0);
            var related = ImmutableArray.CreateBuilder<RelatedPlace>();
            for (int i = 1; i < cycle.Length && i <= MaximumRelated; i++)
            {
                Dependency edge = EdgeOf(context, cycle, i);
                TaskDocument task = context.Tasks[cycle[i]];
                string target = context.Tasks[cycle[(i + 1) % cycle.Length]].Id;
                related.Add(new RelatedPlace(task.Path, edge.Span, $"'{task.Id}' depends on '{target}'"));
            }

            findings.Add(new Finding(
                Descriptor,
                context.Tasks[cycle[0]].Path,
                first.Span,
                $"Tasks depend on each other in a cycle: {path}; remove one of these dependencies",
                path,
                related.ToImmutable()));
        }
    }

    private static Dependency EdgeOf(TaskSetContext context, int[] cycle, int position)
    {
        int from = cycle[position];
        int to = cycle[(position + 1) % cycle.Length];
        int edge = context.Graph.Dependencies[from].IndexOf(to);
        return context.Tasks[from].Dependencies[context.Written.IndicesOf(from)[edge]];
    }

    private static string Describe(TaskSetContext context, int[] cycle)
    {
        IEnumerable<string> ids = cycle.Select(ordinal => context.Tasks[ordinal].Id);
        if (cycle.Length > MaximumShown + 1)
        {
            string gap = string.Create(CultureInfo.InvariantCulture, $"({cycle.Length - MaximumShown - 1} more)");
            ids = [.. ids.Take(MaximumShown), gap, context.Tasks[cycle[^1]].Id];
        }

        return string.Join(" -> ", ids.Append(context.Tasks[cycle[0]].Id));
    }
}
