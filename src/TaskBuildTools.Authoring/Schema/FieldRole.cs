namespace TaskBuildTools.Authoring.Schema;

/// <summary>What a field means to the product, whatever a project calls it.</summary>
internal enum FieldRole
{
    /// <summary>A field that the project added.</summary>
    Extra,
    Id,
    Title,
    Description,
    Agent,
    Status,
    Priority,
    Created,
    Updated,
    Due,
    Dependencies,
    Tags,
    Notes,
    EstimatedHours,
    ActualHours,
    Assignee,
}
