namespace TaskBuildTools.TaskSets;

/// <summary>What a generated set of task files is like. The same options give the same bytes on every machine.</summary>
public sealed record TaskSetOptions
{
    /// <summary>Another seed gives another set of the same kind.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many task files, malformed ones included: 1 to 10,000,000.</summary>
    public int Tasks { get; init; } = 1_000;

    public DependencyShape DependencyShape { get; init; } = DependencyShape.Layered;

    /// <summary>How many dependencies a task has on average, in the shapes where it can have several: 0 to 20.</summary>
    public double DependenciesPerTask { get; init; } = 1.5;

    /// <summary>How many layers <see cref="DependencyShape.Layered"/> has.</summary>
    public int Layers { get; init; } = 20;

    /// <summary>How many tags there are.</summary>
    public int Tags { get; init; } = 30;

    /// <summary>How many tags a task has on average.</summary>
    public double TagsPerTask { get; init; } = 2;

    /// <summary>The exponent of Zipf's law, in steps of 1/256: 0 for tags that are equally common, 1 for the second half as common as the first; 0 to 4.</summary>
    public double TagSkew { get; init; } = 1;

    /// <summary>How many agents there are.</summary>
    public int Agents { get; init; } = 6;

    /// <summary>The mean length of a body in bytes, some per cent more or less; 0 for none.</summary>
    public int BodyBytes { get; init; } = 1_200;

    /// <summary>How unevenly long bodies are: 0 for all alike, 1 for evenly between none and twice the mean, 4 for a few very long ones; 0 to 8.</summary>
    public double BodySkew { get; init; } = 2;

    public TaskDialect Dialect { get; init; }

    /// <summary>The part of the files that is malformed, 0 to 1: of n files, n times this, rounded down.</summary>
    public double MalformedShare { get; init; }

    /// <summary>How many levels of folders the files stand in; 0 for all in one folder, at most 8.</summary>
    public int FolderDepth { get; init; } = 1;

    /// <summary>How many files a folder has, where there are folders.</summary>
    public int FilesPerFolder { get; init; } = 200;

    /// <summary>Refuses what makes no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    internal void Check()
    {
        CheckRange(Tasks, 1, 10_000_000, nameof(Tasks));
        CheckRange(DependenciesPerTask, 0, 20, nameof(DependenciesPerTask));
        CheckRange(Layers, 1, 1_000_000, nameof(Layers));
        CheckRange(Tags, 0, 100_000, nameof(Tags));
        CheckRange(TagsPerTask, 0, 20, nameof(TagsPerTask));
        CheckRange(TagSkew, 0, 4, nameof(TagSkew));
        CheckRange(Agents, 0, 10_000, nameof(Agents));
        CheckRange(BodyBytes, 0, 10_000_000, nameof(BodyBytes));
        CheckRange(BodySkew, 0, 8, nameof(BodySkew));
        CheckRange(MalformedShare, 0, 1, nameof(MalformedShare));
        CheckRange(FolderDepth, 0, 8, nameof(FolderDepth));
        CheckRange(FilesPerFolder, 1, int.MaxValue, nameof(FilesPerFolder));
    }

    private static void CheckRange(double value, double lowest, double highest, string name)
    {
        // Written so that NaN is refused too.
        if (!(value >= lowest && value <= highest))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie between {lowest} and {highest}.");
        }
    }
}
