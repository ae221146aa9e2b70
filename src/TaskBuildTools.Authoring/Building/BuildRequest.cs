using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Building;

/// <summary>Everything that a build depends on besides the files themselves. All paths are absolute.</summary>
internal sealed record BuildRequest
{
    /// <summary>Paths in diagnostics and in the index are relative to it.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Where findings about settings point to, relative to the project's folder; empty for nowhere.</summary>
    public string ProjectFile { get; init; } = "";

    /// <summary>Where the artifacts go; created when missing.</summary>
    public required string OutputDirectory { get; init; }

    public ImmutableArray<TaskFolder> Folders { get; init; } = [];

    /// <summary>Task files named one by one.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>A path or the name of a preset; null looks for <c>tasks.schema.yaml</c> in the project, then in the folders.</summary>
    public string? Schema { get; init; }

    /// <summary>A path; null looks for <see cref="PerformanceSource.DefaultPaths"/>.</summary>
    public string? Performance { get; init; }

    /// <summary>A folder that keeps the cache between clean builds; null keeps it with the artifacts.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Tells caches apart that share one folder; two builds with one name share one cache.</summary>
    public string CacheName { get; init; } = "tasks";

    public string? Baseline { get; init; }

    /// <summary>Whether to write today's findings to <see cref="Baseline"/> instead of reporting them.</summary>
    public bool UpdateBaseline { get; init; }

    public string? SarifLog { get; init; }

    /// <summary>The root of the sources, which the paths of the log are relative to; null for the project's folder.</summary>
    public string? SourceRoot { get; init; }

    /// <summary>A file for the JSON Schema of the front matter; null for none.</summary>
    public string? JsonSchema { get; init; }

    public bool Bodies { get; init; } = true;

    /// <summary>Whether to make an index of the texts too, for full-text search.</summary>
    public bool TextIndex { get; init; }

    /// <summary>Whether to compare the content of every file, whatever the file system says of it.</summary>
    public bool VerifyContent { get; init; }

    public IdConstantMode IdConstants { get; init; } = IdConstantMode.Auto;

    public BuildSeverities Severities { get; init; } = BuildSeverities.Default;

    /// <summary>Folders that the build writes to, never scanned.</summary>
    public ImmutableArray<string> SkippedDirectories { get; init; } = [];

    /// <summary>Whether to write the manifest alone and to give up quickly: a design-time build.</summary>
    public bool ManifestOnly { get; init; }

    /// <summary>Findings about the settings themselves, reported with the others.</summary>
    public ImmutableArray<Finding> SettingsFindings { get; init; } = [];

    /// <summary>What the builds of one store share; null for a build that stands alone.</summary>
    public BuildSession? Session { get; init; }

    /// <summary>How long to wait for another build of the same project.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(2);

    public SettingsPlaces SettingsPlaces => new(ProjectDirectory, Folders.Select(static folder => folder.FullPath), Schema, Performance);

    /// <summary>A path as findings and artifacts show it: relative to the project, with <c>/</c>.</summary>
    public string RelativePath(string path) => SettingsPlaces.RelativePath(path);
}
