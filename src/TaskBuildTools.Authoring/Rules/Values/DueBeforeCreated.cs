using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Values;

/// <summary>TBT2013: the due date lies before the creation date. Where one has no time of day, days are compared.</summary>
internal static class DueBeforeCreated
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2013", nameof(DueBeforeCreated), "The task is due before it was created", DiagnosticSeverity.Warning);

    public static void Check(TaskValues task, List<Finding> findings)
    {
        if (DateOrder.IsBefore(task.Date(FieldRole.Due), task.Date(FieldRole.Created)))
        {
            findings.Add(new Finding(
                Descriptor,
                task.Path,
                task.Span(FieldRole.Due),
                "The task is due before it was created",
                "",
                [new RelatedPlace(task.Path, task.Span(FieldRole.Created), "Created here")]));
        }
    }
}
