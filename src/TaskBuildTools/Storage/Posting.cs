namespace TaskBuildTools.Storage;

/// <summary>A set of tasks in one of two forms: ascending ordinals, or (when those are empty and this is not) a bitmap.</summary>
internal readonly ref struct Posting(ReadOnlySpan<uint> ordinals, ReadOnlySpan<ulong> words)
{
    public ReadOnlySpan<uint> Ordinals { get; } = ordinals;

    public ReadOnlySpan<ulong> Words { get; } = words;

    public bool IsBitmap => !Words.IsEmpty;
}
