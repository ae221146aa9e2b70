using System.Collections.Immutable;

namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>Changes of one task that are written at once or not at all.</summary>
/// <param name="Operations">Applied in this order.</param>
/// <param name="UpdatedAt">
/// When given, and when the operations change anything, the field of the last update is set to it, in the form that the
/// file's dates have.
/// </param>
internal sealed record TaskEdit(ImmutableArray<EditOperation> Operations, DateTimeOffset? UpdatedAt = null)
{
    public TaskEdit(params ReadOnlySpan<EditOperation> operations)
        : this([.. operations], null)
    {
    }
}
