using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2014: the date of the last update lies before the creation date.</summary>
internal static class UpdatedBeforeCreated
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2014", nameof(UpdatedBeforeCreated), "The task was updated before it was created", DiagnosticSeverity.Info);

    /// <summary>Null when either date is absent. Where one has no time of day, days are compared.</summary>
    /// <param name="path">The file.</param>
    /// <param name="span">The date of the update.</param>
    /// <param name="updated">The date of the update.</param>
    /// <param name="created">The creation date.</param>
    /// <param name="createdSpan">Where it stands.</param>
    public static Finding? Check(string path, SourceSpan span, TaskDate updated, TaskDate created, SourceSpan createdSpan) =>
        DateOrder.IsBefore(updated, created)
            ? new Finding(
                Descriptor, path, span, "The task was updated before it was created", "", [new RelatedPlace(path, createdSpan, "Created here")])
            : null;
}
