namespace TaskBuildTools.TaskSets;

/// <summary>How task files are written.</summary>
public enum TaskDialect
{
    /// <summary>The preset <c>default</c>.</summary>
    Default,

    /// <summary>As the tool Backlog.md writes them; a <c>tasks.schema.yaml</c> beside them names the preset.</summary>
    BacklogMd,
}
