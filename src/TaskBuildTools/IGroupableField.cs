namespace TaskBuildTools;

/// <summary>A field whose values many tasks share, by which they can be counted and summed: every field of names or lists of names.</summary>
public interface IGroupableField
{
    /// <summary>The canonical name.</summary>
    string Name { get; }
}
