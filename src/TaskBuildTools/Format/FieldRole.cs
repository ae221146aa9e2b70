namespace TaskBuildTools.Format;

/// <summary>What a field means to the product, whatever a project calls it. The numbers are part of the format.</summary>
internal enum FieldRole : byte
{
    /// <summary>A field that the project added.</summary>
    Extra = 0,
    Id = 1,
    Title = 2,
    Description = 3,
    Agent = 4,
    Status = 5,
    Priority = 6,
    Created = 7,
    Updated = 8,
    Due = 9,
    Dependencies = 10,
    Tags = 11,
    Notes = 12,
    EstimatedHours = 13,
    ActualHours = 14,
    Assignee = 15,
}
