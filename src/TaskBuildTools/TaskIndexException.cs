namespace TaskBuildTools;

/// <summary>
/// An index, or the file of its bodies, cannot be read: damaged, truncated, not an index at all, of a newer format, or not
/// there. The message names the file, what is wrong with it and what to do.
/// </summary>
public class TaskIndexException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public TaskIndexException()
    {
    }

    /// <summary>Makes an exception that says <paramref name="message"/>.</summary>
    public TaskIndexException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says <paramref name="message"/> and was caused by <paramref name="innerException"/>.</summary>
    public TaskIndexException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
