namespace TaskBuildTools.Live;

/// <summary>Whether a store looks at all files again and again instead of being told by the operating system.</summary>
public enum PollingMode
{
    /// <summary>Where the system does not tell: network shares, and when its limits on watching are exhausted.</summary>
    Auto,

    /// <summary>Always, as containers with mounted folders may need.</summary>
    Always,

    /// <summary>Never faster than <see cref="TaskStoreOptions.SweepInterval"/>, whatever happens.</summary>
    Never,
}
