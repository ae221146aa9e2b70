namespace TaskBuildTools.Live;

/// <summary>A folder of task files that a store watches: what a <c>TaskFolder</c> item is to a build.</summary>
public sealed class TaskFolderOptions
{
    /// <summary>Relative to the project, or absolute.</summary>
    public string Path { get; set; } = "";

    /// <summary>Glob patterns relative to the folder; none means every <c>.md</c> and <c>.md.gz</c> file.</summary>
    public IList<string> IncludePatterns { get; } = [];

    /// <summary>Glob patterns relative to the folder of files that are counted, not read.</summary>
    public IList<string> ExcludePatterns { get; } = [];
}
