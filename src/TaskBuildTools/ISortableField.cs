namespace TaskBuildTools;

/// <summary>A field that tasks can be ordered by: the id, the title, and every field of single names, dates or numbers.</summary>
public interface ISortableField
{
    /// <summary>The canonical name.</summary>
    string Name { get; }
}
