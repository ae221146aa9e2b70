namespace TaskBuildTools.Storage;

/// <summary>The codes (places among the values) of the tasks in a field of names. The caller keeps the index alive while using it.</summary>
/// <param name="offsets">Of a list: where each task's codes start, and where the last one's end. Empty for a single name.</param>
/// <param name="codes">Of a list: the codes. Of a single name: of each task 0 for none, else one more than the code.</param>
internal readonly ref struct NameCodes(ReadOnlySpan<uint> offsets, ReadOnlySpan<uint> codes)
{
    private readonly ReadOnlySpan<uint> _offsets = offsets;
    private readonly ReadOnlySpan<uint> _codes = codes;

    /// <summary>Where the codes of a task stand, for <see cref="this[int]"/>.</summary>
    public (int Start, int End) RangeOf(int ordinal) => _offsets.IsEmpty
        ? (ordinal, _codes[ordinal] == 0 ? ordinal : ordinal + 1)
        : ((int)_offsets[ordinal], (int)_offsets[ordinal + 1]);

    public int this[int place] => (int)(_offsets.IsEmpty ? _codes[place] - 1 : _codes[place]);
}
