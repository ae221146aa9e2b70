namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>What must be so.</summary>
internal static class Promise
{
    /// <exception cref="HostileInputException">It is not so.</exception>
    public static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new HostileInputException(otherwise);
        }
    }
}
