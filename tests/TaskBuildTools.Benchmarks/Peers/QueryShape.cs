namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>The questions of an application.</summary>
public enum QueryShape
{
    /// <summary>Tasks of one status, one agent and one tag.</summary>
    CountOfStatusAgentTag,

    /// <summary>Two statuses, two priorities, two tags, by due date: the first 50 ids.</summary>
    FilteredOrderedPage,

    /// <summary>By due date among all that are todo: 50 ids after the 200th.</summary>
    NextPage,

    /// <summary>Due within a week and not closed.</summary>
    CountOfDueRange,

    /// <summary>The status of one task.</summary>
    FindById,

    /// <summary>Open tasks of one agent whose dependencies are all closed.</summary>
    CountOfReady,

    /// <summary>What one task depends on, directly or not.</summary>
    CountOfTransitiveDependencies,

    /// <summary>The number of tasks of each status and agent.</summary>
    CountsByStatusAndAgent,

    /// <summary>Titles that have a piece of text in them.</summary>
    CountOfTitleContains,
}
