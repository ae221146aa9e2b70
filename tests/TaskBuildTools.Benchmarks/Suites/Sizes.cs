namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>How many tasks, by the environment variable <c>TASKBUILDTOOLS_BENCHMARK_FULL</c>, which child processes inherit.</summary>
internal static class Sizes
{
    public const string Variable = "TASKBUILDTOOLS_BENCHMARK_FULL";

    public static bool IsFull => Environment.GetEnvironmentVariable(Variable) == "1";

    public static int[] Thousands => [1_000, 10_000];

    public static int[] Queried => IsFull ? [1_000, 10_000, 100_000] : [10_000];

    public static int Searched => IsFull ? 10_000 : 2_000;

    public static int Analysed => IsFull ? 1_000_000 : 100_000;
}
