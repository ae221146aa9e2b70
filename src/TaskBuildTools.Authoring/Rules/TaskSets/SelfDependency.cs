using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3003: a task depends on itself.</summary>
internal static class SelfDependency
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3003",
        nameof(SelfDependency),
        "A task depends on itself",
        DiagnosticSeverity.Error);

    /// <summary>Reports the first place in a list; the same again is a duplicate dependency.</summary>
    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        for (int ordinal = 0; ordinal < context.Tasks.Length; ordinal++)
        {
            if (context.Written.IsPlain(ordinal))
            {
                continue;
            }

            TaskDocument task = context.Tasks[ordinal];
            int index = Array.FindIndex(task.Dependencies, dependency => context.Written.Resolve(dependency) == ordinal);
            if (index >= 0)
            {
                findings.Add(context.FindingAt(
                    Descriptor,
                    ordinal,
                    index,
                    $"'{task.Id}' depends on itself; remove it from its own dependencies"));
            }
        }
    }
}
