using Microsoft.Extensions.Logging;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Live;

/// <summary>What a <see cref="TaskStore"/> watches, and how. Copied when a store is opened; later changes have no effect.</summary>
public sealed class TaskStoreOptions
{
    /// <summary>
    /// The folder that paths are relative to and that holds <c>tasks.schema.yaml</c>, as a project's folder does for a build.
    /// Null takes the content root of the host, or else the current directory.
    /// </summary>
    public string? ProjectDirectory { get; set; }

    /// <summary>Folders of task files. None, and no <see cref="Files"/>, means the folder <c>tasks</c>.</summary>
    public IList<TaskFolderOptions> Folders { get; private set; } = [];

    /// <summary>Task files named one by one, relative to the project, or absolute.</summary>
    public IList<string> Files { get; private set; } = [];

    /// <summary>
    /// Whether a store opens although a folder or one of the <see cref="Files"/> is not there, and shows its tasks once it appears;
    /// <see cref="TaskStoreStatus.MissingFolders"/> and the health check name it until then. Without it, opening the store fails,
    /// and so does the start of a host. What is there and cannot be read, or is no folder, fails either way.
    /// </summary>
    public bool AllowMissingFolder { get; set; }

    /// <summary>A schema file, relative to the project, or the name of a preset; null looks for <c>tasks.schema.yaml</c>.</summary>
    public string? Schema { get; set; }

    /// <summary>Overrides <c>performance.yaml</c>; null takes what that says, or the defaults.</summary>
    public PerformanceOptions? Performance { get; set; }

    /// <summary>
    /// A folder in which the records of the files are kept for the next start, which then parses only what has changed. Null
    /// takes one below the user's local application data where <see cref="PerformanceOptions.DiskCacheEnabled"/>, else nothing
    /// is kept. Stores of several processes may share it.
    /// </summary>
    public string? StateDirectory { get; set; }

    /// <summary>Whether the Markdown below the front matter can be read from the index.</summary>
    public bool Bodies { get; set; } = true;

    /// <summary>Whether full-text search is possible; it makes each rebuild dearer (docs/full-text-search.md).</summary>
    public bool TextIndex { get; set; }

    /// <summary>Queries of snapshots that take at least this long are logged as warnings with their plan; null for none.</summary>
    public TimeSpan? SlowQueryThreshold { get; set; }

    /// <summary>After an event, how long no other must come before the files are looked at; up to a minute.</summary>
    public TimeSpan Debounce { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How long events that do not stop may hold that up; from <see cref="Debounce"/> to a minute.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// How often all files are looked at although no event came, since operating systems lose events; from 50 milliseconds to a
    /// day. It is stretched so that looking takes no more than a fiftieth of the time.
    /// </summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The same while polling, where it is stretched so that looking takes no more than a fifth of the time.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Whether to poll.</summary>
    public PollingMode Polling { get; set; }

    /// <summary>The clock of all waiting, and of what depends on the time in queries.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A cache to share with other indexes; null gives the store one of its own, which all its snapshots share.</summary>
    public TaskCache? Cache { get; set; }

    /// <summary>
    /// Whether edits may follow a link in a task folder to a file or a folder outside of it. Without it they are refused
    /// there with <see cref="TaskEditFailure.Link"/>. Task folders and <see cref="Files"/> may be links themselves. Reading follows
    /// all links.
    /// </summary>
    public bool AllowWritesThroughLinks { get; set; }

    /// <summary>Limits edits; null does not.</summary>
    public RateLimitOptions? EditLimit { get; set; }

    /// <summary>Limits <see cref="TaskStore.AcquireAsync"/>; null does not.</summary>
    public RateLimitOptions? QueryLimit { get; set; }

    /// <summary>Whether a host opens the store when it starts, or leaves that to the first who asks for it.</summary>
    public bool OpenAtStart { get; set; } = true;

    /// <summary>Where the store logs; null for no log. Dependency injection sets it.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal TaskStoreOptions Clone()
    {
        TaskStoreOptions copy = (TaskStoreOptions)MemberwiseClone();
        copy.Folders = [.. Folders];
        copy.Files = [.. Files];
        copy.Performance = Performance?.Clone();
        return copy;
    }
}
