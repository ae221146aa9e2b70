namespace TaskBuildTools;

/// <summary>What the tasks of a query are ordered by. Tasks without a value come last; ties are ordered by id.</summary>
public enum TaskSort
{
    /// <summary>The id, by its UTF-8 bytes.</summary>
    Id = 0,

    /// <summary>When it was created.</summary>
    Created = 1,

    /// <summary>When it was last changed.</summary>
    Updated = 2,

    /// <summary>When it is due.</summary>
    Due = 3,

    /// <summary>The priority, from the lowest to the highest of the schema.</summary>
    Priority = 4,

    /// <summary>The status, in the order of the schema.</summary>
    Status = 5,

    /// <summary>The title, by its UTF-8 bytes.</summary>
    Title = 6,

    /// <summary>The estimated hours.</summary>
    EstimatedHours = 7,

    /// <summary>The actual hours.</summary>
    ActualHours = 8,
}
