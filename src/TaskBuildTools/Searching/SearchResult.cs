namespace TaskBuildTools.Searching;

/// <summary>The tasks that have all terms of a query.</summary>
/// <param name="Ordinals">Ascending.</param>
/// <param name="Scores">Of each.</param>
internal sealed record SearchResult(int[] Ordinals, double[] Scores)
{
    public static SearchResult Empty { get; } = new([], []);
}
