using System.Collections.Immutable;
using Microsoft.Build.Framework;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Globbing;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.MSBuild;

/// <summary>Reads the task's parameters into a request; a value that is not allowed becomes a finding, and the default holds.</summary>
internal sealed class RequestReader
{
    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] FolderMetadata = ["IncludePatterns", "ExcludePatterns", "IsDefault"];

    private readonly CompileTaskFiles _task;
    private readonly List<Finding> _findings = [];

    private RequestReader(CompileTaskFiles task) => _task = task;

    /// <returns>The request, whether this build of the project reports its findings, and whether its log has all of them.</returns>
    public static (BuildRequest Request, bool Report, bool All) Read(CompileTaskFiles task) => new RequestReader(task).Read();

    private (BuildRequest Request, bool Report, bool All) Read()
    {
        Boolean("TaskBuildToolsEnabled", _task.Enabled, true);
        string indexMode = OneOf("TaskBuildToolsIndexMode", _task.IndexMode, "File", "Embedded", "None");
        if (_task.IsBrowser && indexMode == "File")
        {
            _findings.Add(InvalidSetting.Create(_task.ProjectFile, "TaskBuildToolsIndexMode", indexMode, "an application in a browser has no files beside it; use Embedded"));
        }

        OneOf("TaskBuildToolsVisibility", _task.Visibility, "internal", "public");
        string idConstants = OneOf("TaskBuildToolsIdConstants", _task.IdConstants, "Auto", "All", "None");
        bool report = Boolean("TaskBuildToolsReport", _task.Report, true);
        bool all = Boolean("TaskBuildToolsAllFindings", _task.AllFindings, false);
        bool bodies = Boolean("TaskBuildToolsBodies", _task.Bodies, true);
        bool textIndex = Boolean("TaskBuildToolsTextIndex", _task.TextIndex, false);
        bool verify = Boolean("TaskBuildToolsVerifyContent", _task.VerifyContent, false);
        bool update = Boolean("TaskBuildToolsUpdateBaseline", _task.UpdateBaseline, false);
        string? baseline = Absolute(_task.Baseline);
        if (update && baseline is null)
        {
            _findings.Add(InvalidSetting.Create(_task.ProjectFile, "TaskBuildToolsUpdateBaseline", "true", "set TaskBuildToolsBaseline to the file that should be written"));
        }

        ImmutableArray<TaskFolder> folders = [.. _task.TaskFolders.Select(ToFolder)];
        string? sourceRoot = SourceRoot();
        BuildRequest request = new()
        {
            ProjectDirectory = _task.ProjectDirectory,
            OutputDirectory = _task.OutputDirectory,
            Folders = folders,
            Files = [.. _task.TaskFiles.Select(item => FullPath(item.ItemSpec))],
            Schema = Presets.Find(_task.Schema ?? "") is null ? Absolute(_task.Schema) : _task.Schema,
            Performance = Absolute(_task.Performance),
            Baseline = baseline,
            UpdateBaseline = update && baseline is not null && !_task.DesignTime,
            SarifLog = report ? SarifLog() : null,
            SourceRoot = sourceRoot,
            JsonSchema = report ? Absolute(_task.JsonSchema) : null,
            Bodies = bodies,
            TextIndex = textIndex,
            VerifyContent = verify,
            IdConstants = Enum.Parse<IdConstantMode>(idConstants),
            CacheDirectory = Absolute(_task.CachePath),
            ProjectFile = _task.ProjectFile,
            CacheName = Path.GetFileNameWithoutExtension(_task.ProjectFile),
            Severities = Severities(),
            SkippedDirectories = [.. Paths(_task.SkippedDirectories).Append(_task.OutputDirectory).Select(FullPath).Select(Path.TrimEndingDirectorySeparator)],
            ManifestOnly = _task.DesignTime,
            SettingsFindings = [.. _findings],
            LockTimeout = _task.DesignTime ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(2),
        };
        return (request, report, all);
    }

    // A folder takes a log for each project, named like it.
    private string? SarifLog()
    {
        if (Absolute(_task.SarifLog) is not { } path)
        {
            return null;
        }

        return Path.EndsInDirectorySeparator(path) || Directory.Exists(path)
            ? Path.Combine(path, Path.GetFileNameWithoutExtension(_task.ProjectFile) + ".sarif")
            : path;
    }

    private string? SourceRoot()
    {
        if (string.IsNullOrWhiteSpace(_task.SarifLog))
        {
            return null;
        }

        if (Absolute(_task.SourceRoot) is not { } named)
        {
            return SourceRootFinder.Find(_task.ProjectDirectory, _task.SourceRoots.Select(root => FullPath(root.ItemSpec)));
        }

        if (Directory.Exists(named))
        {
            return named;
        }

        _findings.Add(InvalidSetting.Create(_task.ProjectFile, "TaskBuildToolsSourceRoot", _task.SourceRoot!, "it is not a folder; name the one that holds all sources"));
        return null;
    }

    private BuildSeverities Severities()
    {
        // A host run with -warnaserror turns warnings into errors behind the task's back; an index must not be published then.
        IEnumerable<string> promoted = HostWarnings.Promoted(_task.BuildEngine, DiagnosticCatalogue.All.Select(descriptor => descriptor.Id));
        return BuildSeverities.Parse(
            treatWarningsAsErrors: string.Equals(_task.TreatWarningsAsErrors, "true", StringComparison.OrdinalIgnoreCase),
            _task.WarningsAsErrors,
            _task.WarningsNotAsErrors,
            _task.NoWarn,
            promoted);
    }

    private TaskFolder ToFolder(ITaskItem item)
    {
        CheckMetadataNames(item);
        return new TaskFolder(
            Path.TrimEndingDirectorySeparator(FullPath(item.ItemSpec)),
            Patterns(item, "IncludePatterns"),
            Patterns(item, "ExcludePatterns"),
            IsDefault: item.GetMetadata("IsDefault") == "true");
    }

    // Anything may be metadata, but a slip of these names would silently scan more than was meant.
    private void CheckMetadataNames(ITaskItem item)
    {
        foreach (string name in item.MetadataNames.Cast<string>())
        {
            if (!FolderMetadata.Contains(name, StringComparer.OrdinalIgnoreCase) && NearestName.Find(FolderMetadata, name) is { } meant)
            {
                _findings.Add(InvalidSetting.Create(_task.ProjectFile, $"The metadata of TaskFolder '{item.ItemSpec}'", name, $"did you mean {meant}?"));
            }
        }
    }

    private ImmutableArray<string> Patterns(ITaskItem item, string metadata)
    {
        ImmutableArray<string> patterns = [.. Paths(item.GetMetadata(metadata))];
        foreach (string pattern in patterns)
        {
            if (GlobPattern.TryParse(pattern) is null)
            {
                _findings.Add(InvalidSetting.Create(_task.ProjectFile, $"{metadata} of TaskFolder '{item.ItemSpec}'", pattern, "it is not a glob pattern; use *, ?, ** and {a,b}"));
            }
        }

        return patterns;
    }

    private string OneOf(string name, string? value, params string[] allowed)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return allowed[0];
        }

        string trimmed = value.Trim();
        string? match = Array.Find(allowed, candidate => candidate.Equals(trimmed, StringComparison.OrdinalIgnoreCase));
        if (match is null)
        {
            _findings.Add(InvalidSetting.Create(_task.ProjectFile, name, trimmed, allowed));
        }

        return match ?? allowed[0];
    }

    private bool Boolean(string name, string? value, bool fallback) =>
        string.IsNullOrWhiteSpace(value) ? fallback : OneOf(name, value, Booleans) == "true";

    private string? Absolute(string? path) => string.IsNullOrWhiteSpace(path) ? null : FullPath(path.Trim());

    // Never against the current directory: with several nodes or threads that is another project's.
    private string FullPath(string path) =>
        Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), _task.ProjectDirectory);

    private static string[] Paths(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
