using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Values;

/// <summary>TBT2014: the date of the last update lies before the creation date. Where one has no time of day, days are compared.</summary>
internal static class UpdatedBeforeCreated
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2014", nameof(UpdatedBeforeCreated), "The task was updated before it was created", DiagnosticSeverity.Info);

    public static void Check(TaskValues task, List<Finding> findings)
    {
        if (DateOrder.IsBefore(task.Date(FieldRole.Updated), task.Date(FieldRole.Created)))
        {
            findings.Add(new Finding(
                Descriptor,
                task.Path,
                task.Span(FieldRole.Updated),
                "The task was updated before it was created",
                "",
                [new RelatedPlace(task.Path, task.Span(FieldRole.Created), "Created here")]));
        }
    }
}
