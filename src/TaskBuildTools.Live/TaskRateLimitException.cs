namespace TaskBuildTools.Live;

/// <summary>Too much was asked of a store in too short a time; nothing was done.</summary>
public sealed class TaskRateLimitException : Exception
{
    internal TaskRateLimitException(string what, TimeSpan retryAfter)
        : base($"Too many {what}. Try again in {Math.Max(0.001, Math.Ceiling(retryAfter.TotalMilliseconds) / 1000)} s.") =>
        RetryAfter = retryAfter;

    /// <summary>When it may be tried again, from now; others may be quicker.</summary>
    public TimeSpan RetryAfter { get; }
}
