using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Editing;

/// <summary>The file has another content than the caller saw, so writing would lose somebody's change.</summary>
/// <param name="path">The file.</param>
/// <param name="expected">The hash that the caller saw.</param>
/// <param name="actual">The hash of the content that is there now; null when the file is gone.</param>
internal sealed class EditConflictException(string path, ContentHash expected, ContentHash? actual) : TaskEditException(
    EditFailure.Conflict,
    actual is { } found
        ? $"'{path}' was changed meanwhile: its content has the hash {found}, not {expected}; read it again and repeat the edit"
        : $"'{path}' was removed meanwhile")
{
    public ContentHash Expected { get; } = expected;

    public ContentHash? Actual { get; } = actual;
}
