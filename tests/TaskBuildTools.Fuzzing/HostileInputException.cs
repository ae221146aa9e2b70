namespace TaskBuildTools.Fuzzing;

/// <summary>An input got something else than a right answer or a documented refusal.</summary>
internal sealed class HostileInputException : Exception
{
    public HostileInputException()
    {
    }

    public HostileInputException(string message)
        : base(message)
    {
    }

    public HostileInputException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
