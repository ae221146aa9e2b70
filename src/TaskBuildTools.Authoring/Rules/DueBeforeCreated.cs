using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2013: the due date lies before the creation date.</summary>
internal static class DueBeforeCreated
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2013", nameof(DueBeforeCreated), "The task is due before it was created", DiagnosticSeverity.Warning);

    /// <summary>Null when either date is absent. Where one has no time of day, days are compared.</summary>
    /// <param name="path">The file.</param>
    /// <param name="span">The due date.</param>
    /// <param name="due">The due date.</param>
    /// <param name="created">The creation date.</param>
    /// <param name="createdSpan">Where it stands.</param>
    public static Finding? Check(string path, SourceSpan span, TaskDate due, TaskDate created, SourceSpan createdSpan) =>
        DateOrder.IsBefore(due, created)
            ? new Finding(
                Descriptor, path, span, "The task is due before it was created", "", [new RelatedPlace(path, createdSpan, "Created here")])
            : null;
}
