namespace TaskBuildTools.TaskSets.Drawing;

/// <summary>What random numbers are for; each purpose has its own sequence.</summary>
internal enum Purpose : byte
{
    Order,
    Status,
    Dependencies,
    Fields,
    Tags,
    Texts,
    Body,
    Style,
}
