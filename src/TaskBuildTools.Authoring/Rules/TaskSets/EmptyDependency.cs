using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3007: an item of a list of dependencies has no value. It counts as a dependency on a task that does not exist.</summary>
internal static class EmptyDependency
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT3007", nameof(EmptyDependency), "A dependency has no value", DiagnosticSeverity.Error);

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        foreach (UnresolvedDependency unresolved in context.Graph.Unresolved)
        {
            Dependency dependency = context.Tasks[unresolved.Ordinal].Dependencies[unresolved.Index];
            if (dependency.Id.Length == 0)
            {
                string remedy = dependency.IsTruncated ? CommentInValue.Reason : "write the id of a task, or remove the item";
                findings.Add(context.FindingAt(Descriptor, unresolved.Ordinal, unresolved.Index, $"A dependency has no value; {remedy}"));
            }
        }
    }
}
