namespace TaskBuildTools.Filters;

/// <summary>What the name of a field means in one index.</summary>
/// <param name="Kind">The kind of the field; null for a key that is kept without one.</param>
/// <param name="Number">The number of the field, or of the key; -1 for a key that no task has.</param>
internal readonly record struct FieldTarget(TaskFieldKind? Kind, int Number)
{
    /// <summary>Both numbers in one, for a binding: that of a key is turned round.</summary>
    public int Code => Kind is null ? ~Number : Number;
}
