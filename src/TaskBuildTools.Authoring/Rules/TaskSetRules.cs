using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>
/// Runs the rules that look at more than one task file. A pure function of the set of documents: their order does not
/// matter. n log n in the tasks for sorting, else linear in tasks and dependencies.
/// </summary>
internal static class TaskSetRules
{
    public static CheckedTaskSet Check(TaskSchema schema, IEnumerable<TaskDocument> documents)
    {
        TaskDocument[] byPath = SortedByPath(documents);
        var findings = new List<Finding>();
        bool[] isDuplicate = DuplicateId.Check(schema, byPath, findings);
        FieldSynonym.Check(schema, byPath, findings);

        var accepted = new List<TaskDocument>(byPath.Length);
        var rejected = new List<TaskDocument>();
        for (int i = 0; i < byPath.Length; i++)
        {
            (byPath[i].IsRejected || isDuplicate[i] ? rejected : accepted).Add(byPath[i]);
        }

        TaskDocument[] tasks = SortedById(accepted);
        DependencyGraph graph = DependencyGraph.Build(schema, tasks);
        TaskDocument[] others = [.. rejected];
        var context = new TaskSetContext(schema, tasks, others, graph, new WrittenDependencies(schema, tasks, graph));
        UnknownDependency.Check(context, findings);
        DependencyCycle.Check(context, findings);
        SelfDependency.Check(context, findings);
        DuplicateDependency.Check(context, findings);
        ClosedBeforeDependency.Check(context, findings);
        DependsOnCancelled.Check(context, findings);
        EmptyDependency.Check(context, findings);

        findings.Sort(FindingOrder.Instance);
        return new CheckedTaskSet(tasks, others, graph, BoundedFindings.OfEachFile(findings));
    }

    private static TaskDocument[] SortedByPath(IEnumerable<TaskDocument> documents)
    {
        TaskDocument[] sorted = [.. documents];
        // Usually they come sorted: then one pass is all.
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.CompareOrdinal(sorted[i - 1].Path, sorted[i].Path) > 0)
            {
                Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Path, right.Path));
                break;
            }
        }

        return sorted;
    }

    private static TaskDocument[] SortedById(List<TaskDocument> documents)
    {
        string[] ids = [.. documents.Select(document => document.Id)];
        TaskDocument[] sorted = [.. documents];
        Array.Sort(ids, sorted, Utf8StringComparer.Instance);
        return sorted;
    }
}
