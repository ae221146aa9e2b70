namespace TaskBuildTools;

/// <summary>How a date is written in a task file.</summary>
public enum TaskTimeForm
{
    /// <summary>A day without a time of day.</summary>
    Date = 0,

    /// <summary>A time of day without an offset.</summary>
    Local = 1,

    /// <summary>A time of day with an offset from UTC.</summary>
    Offset = 2,
}
