using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>
/// All rules behind one door. A rule is a file in <c>Values</c> (looks at one task file), in <c>TaskSets</c> (looks at all of
/// them) or in <c>Messages</c> (only says what a reader found); the build writes the lists of them, so adding the file is all.
/// </summary>
internal static partial class RuleSet
{
    /// <summary>
    /// Runs the rules about one task file. A pure function of its path, its values and the schema, since the findings are cached
    /// with the file.
    /// </summary>
    /// <param name="task">What was read of the file.</param>
    /// <param name="findings">Takes what they find, in <see cref="FindingOrder"/>.</param>
    public static void CheckValues(TaskValues task, List<Finding> findings)
    {
        int before = findings.Count;
        RunValueRules(task, findings);
        // The order of the rules depends on the file system of the build.
        findings.Sort(before, findings.Count - before, FindingOrder.Instance);
    }

    /// <summary>
    /// Runs the rules that look at more than one task file. A pure function of the set of documents: their order does not
    /// matter. n log n in the tasks for sorting, else linear in tasks and dependencies.
    /// </summary>
    public static CheckedTaskSet CheckTaskSet(TaskSchema schema, IEnumerable<TaskDocument> documents)
    {
        TaskDocument[] byPath = SortedByPath(documents);
        var owners = new IdOwners(schema, byPath);
        var accepted = new List<TaskDocument>(byPath.Length);
        var rejected = new List<TaskDocument>();
        for (int i = 0; i < byPath.Length; i++)
        {
            (byPath[i].IsRejected || owners.IsDuplicate(i) ? rejected : accepted).Add(byPath[i]);
        }

        TaskDocument[] tasks = SortedById(accepted);
        DependencyGraph graph = DependencyGraph.Build(schema, tasks);
        TaskDocument[] others = [.. rejected];
        var findings = new List<Finding>();
        RunTaskSetRules(
            new TaskSetContext(schema, byPath, owners, tasks, others, graph, new WrittenDependencies(schema, tasks, graph)), findings);
        findings.Sort(FindingOrder.Instance);
        return new CheckedTaskSet(tasks, others, graph, BoundedFindings.OfEachFile(findings));
    }

    /// <summary>Of all rules and messages, in no order.</summary>
    public static partial DiagnosticDescriptor[] Descriptors();

    /// <summary>Of the rules that look at more than one task file, in no order.</summary>
    public static partial DiagnosticDescriptor[] TaskSetDescriptors();

    private static partial void RunValueRules(TaskValues task, List<Finding> findings);

    private static partial void RunTaskSetRules(TaskSetContext context, List<Finding> findings);

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
        Array.Sort(ids, sorted, Utf8Order.Instance);
        return sorted;
    }
}
