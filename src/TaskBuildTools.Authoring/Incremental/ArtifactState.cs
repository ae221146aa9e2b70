using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>An artifact as a build left it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Stat">The default state when there must be none.</param>
internal readonly record struct ArtifactState(string Name, FileStat Stat)
{
    // Written out: what the compiler would write asks the runtime for a comparer, which is then compiled in each new process.
    public bool Equals(ArtifactState other) => Name == other.Name && Stat == other.Stat;

    public override int GetHashCode() => HashCode.Combine(Name, Stat);

    /// <summary>As it is now.</summary>
    public static ArtifactState Of(string path)
    {
        FileStatReader.TryRead(path, out FileStat stat);
        return new ArtifactState(Path.GetFileName(path), stat);
    }
}
