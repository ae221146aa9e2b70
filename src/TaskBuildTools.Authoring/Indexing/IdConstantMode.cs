namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Whether the manifest names the tasks, so that constants are generated for their ids.</summary>
internal enum IdConstantMode
{
    /// <summary>Up to a limit of tasks; beyond it, none.</summary>
    Auto,
    All,
    None,
}
