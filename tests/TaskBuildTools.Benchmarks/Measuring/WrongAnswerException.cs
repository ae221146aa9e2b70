namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>What is to be measured does not do what it should, so that a number would mean nothing.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message)
{
    /// <exception cref="WrongAnswerException">The values differ.</exception>
    public static void ThrowIfDifferent<T>(string what, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new WrongAnswerException($"{what}: {found} was found where {expected} was expected. Nothing was measured.");
        }
    }
}
