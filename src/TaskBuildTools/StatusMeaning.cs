namespace TaskBuildTools;

/// <summary>What a status means for the work, whatever a project calls it.</summary>
public enum StatusMeaning
{
    /// <summary>The task has no status, or one without a meaning; treated as <see cref="Open"/>.</summary>
    None = 0,

    /// <summary>Not begun; ready when everything it depends on is closed.</summary>
    Open = 1,

    /// <summary>Being worked on.</summary>
    Active = 2,

    /// <summary>Waiting for something that the graph does not know.</summary>
    Blocked = 3,

    /// <summary>Done; what depends on it may start.</summary>
    Closed = 4,

    /// <summary>Given up; what depends on it cannot start.</summary>
    Cancelled = 5,
}
