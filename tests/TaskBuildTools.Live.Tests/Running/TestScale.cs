using System.Globalization;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>How much the long tests do, and with which random numbers.</summary>
internal static class TestScale
{
    /// <summary><c>TASKBUILDTOOLS_SEED</c>: where random numbers start; or 1.</summary>
    public static int Seed { get; } = Number("TASKBUILDTOOLS_SEED", 1);

    /// <summary><c>TASKBUILDTOOLS_RUNS</c>: how many times as much as in an ordinary run; or 1.</summary>
    public static int Runs { get; } = Math.Max(1, Number("TASKBUILDTOOLS_RUNS", 1));

    /// <summary>How often a process is killed: 14 times for each of <see cref="Runs"/>, or 300 with <c>TASKBUILDTOOLS_KILLS=all</c>, or that number.</summary>
    public static int Kills { get; } =
        Environment.GetEnvironmentVariable("TASKBUILDTOOLS_KILLS") == "all" ? 300 : Number("TASKBUILDTOOLS_KILLS", 14 * Runs);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
