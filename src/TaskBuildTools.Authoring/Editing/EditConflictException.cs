namespace TaskBuildTools.Authoring.Editing;

/// <summary>The file has another content than the caller saw, so writing would lose somebody's change.</summary>
/// <param name="path">The file.</param>
/// <param name="expected">The hash that the caller saw.</param>
/// <param name="actual">The hash of the content that is there now; null when the file is gone.</param>
internal sealed class EditConflictException(string path, UInt128 expected, UInt128? actual) : TaskEditException(
    EditFailure.Conflict,
    actual is { } found
        ? $"'{path}' was changed meanwhile: its content has the hash {found:x32}, not {expected:x32}; read it again and repeat the edit"
        : $"'{path}' was removed meanwhile")
{
    public UInt128 Expected { get; } = expected;

    public UInt128? Actual { get; } = actual;
}
