using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT3004: a list of dependencies names the same task twice, perhaps in two spellings.</summary>
internal static class DuplicateDependency
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT3004",
        nameof(DuplicateDependency),
        "A dependency is listed twice",
        DiagnosticSeverity.Warning);

    private const int LongList = 1024;

    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        var firstByTarget = new Dictionary<int, int>();
        var firstByText = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < context.Tasks.Length; ordinal++)
        {
            if (context.Written.IsPlain(ordinal) && context.Written.UnresolvedOf(ordinal).Length < 2)
            {
                continue;
            }

            // Clearing costs what the longest list ever put into them.
            if (firstByTarget.Count + firstByText.Count > LongList)
            {
                firstByTarget = [];
                firstByText = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            firstByTarget.Clear();
            firstByText.Clear();
            Dependency[] written = context.Tasks[ordinal].Dependencies;
            for (int index = 0; index < written.Length; index++)
            {
                if (written[index].Id.Length == 0)
                {
                    continue;
                }

                int target = context.Written.Resolve(written[index]);
                bool isFirst = target < 0
                    ? firstByText.TryAdd(written[index].Id, index)
                    : firstByTarget.TryAdd(target, index);
                if (!isFirst)
                {
                    int first = target < 0 ? firstByText[written[index].Id] : firstByTarget[target];
                    findings.Add(Create(context, ordinal, index, first));
                }
            }
        }
    }

    private static Finding Create(TaskSetContext context, int ordinal, int index, int first)
    {
        TaskDocument task = context.Tasks[ordinal];
        string id = MessageText.Of(task.Dependencies[index].Id);
        string firstId = MessageText.Of(task.Dependencies[first].Id);
        string spelling = id == firstId ? "" : $", as '{firstId}'";
        return context.FindingAt(Descriptor, ordinal, index, $"'{id}' is already listed{spelling}; remove one of the two") with
        {
            Related = [new RelatedPlace(task.Path, task.Dependencies[first].Span, $"'{firstId}' is listed here")],
        };
    }
}
