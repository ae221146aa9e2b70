namespace TaskBuildTools.Caching;

/// <summary>
/// Names a decoded task by what it shows, whatever index it came from: it stays the same in the next snapshot unless that
/// very task changed. Two independent 64-bit hashes, so that different tasks meet by chance only.
/// </summary>
/// <param name="Id">The XXH64 of the id's UTF-8 bytes.</param>
/// <param name="Record">What the index holds for it: <see cref="Format.SectionKind.RecordHashes"/>.</param>
internal readonly record struct RecordKey(ulong Id, ulong Record)
{
    // Both are hashes already.
    public override int GetHashCode() => (int)Record ^ (int)(Id >> 32);
}
