using System.Globalization;

namespace TaskBuildTools.Fuzzing;

/// <summary>How long the tests with hostile input run, and with which numbers: README.md says how to ask for more.</summary>
internal static class HostileScale
{
    /// <summary><c>TASKBUILDTOOLS_SEED</c>, or 1.</summary>
    public static int Seed { get; } = Number("TASKBUILDTOOLS_SEED", 1);

    /// <summary><c>TASKBUILDTOOLS_RUNS</c>: how many times as much as in an ordinary run; or 1.</summary>
    public static int Runs { get; } = Math.Max(1, Number("TASKBUILDTOOLS_RUNS", 1));

    /// <summary>One of so many parts, for what an ordinary run does in part only: another one for another seed, and all with enough runs.</summary>
    /// <param name="parts">How many an ordinary run divides it into.</param>
    public static (int Part, int Parts) Share(int parts)
    {
        int left = Math.Max(1, parts / Runs);
        return ((int)((uint)Seed % (uint)left), left);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
