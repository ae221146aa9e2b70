namespace TaskBuildTools.Live;

/// <summary>A store cannot do its work, for a reason outside of the task files: a full disk, a folder that may not be written.</summary>
public class TaskStoreException : Exception
{
    /// <summary>With what happened and what to do.</summary>
    public TaskStoreException(string message)
        : base(message)
    {
    }

    /// <summary>With what happened, what to do, and the cause.</summary>
    public TaskStoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
