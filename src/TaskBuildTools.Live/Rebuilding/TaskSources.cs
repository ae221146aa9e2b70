using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>
/// Finds what a store cannot be opened over. A build fails by each of these; a store that opened all the same would show an empty
/// or a wrong backlog, since there is no earlier version of it to show.
/// </summary>
internal static class TaskSources
{
    /// <exception cref="TaskStoreException">Something is missing, cannot be read or is wrong; the message names all of it.</exception>
    public static void ThrowIfUnusable(BuildRequest request, TaskStoreOptions options)
    {
        string[] faults =
        [
            .. request.Folders.Select((folder, i) => FolderFault(folder.FullPath, Given(options, i), request, options)).OfType<string>(),
            .. request.Files.Select((path, i) => FileFault(path, options.Files[i], request, options)).OfType<string>(),
            .. SettingsFaults(request, options),
        ];
        if (faults.Length > 0)
        {
            throw new TaskStoreException($"The task store of '{request.ProjectDirectory}' cannot be opened. " + string.Join(" ", faults));
        }
    }

    /// <exception cref="TaskStoreException">There is no such folder, or it is none.</exception>
    public static void ThrowIfMissing(string path, string given)
    {
        if (!Directory.Exists(path))
        {
            throw new TaskStoreException(OtherFault(path)
                ?? $"The task folder '{path}' does not exist ('{given}', relative to '{Environment.CurrentDirectory}'). Create it, or correct the path; "
                    + "if it appears later, open the store by TaskStoreOptions with AllowMissingFolder.");
        }
    }

    /// <summary>Those that are not there now, absolute.</summary>
    public static IReadOnlyList<string> MissingFolders(BuildRequest request) =>
        [.. request.Folders.Select(static folder => folder.FullPath).Where(static path => !Directory.Exists(path))];

    private static string Given(TaskStoreOptions options, int index) =>
        options.Folders.Count == 0 ? "the default of TaskStoreOptions.Folders" : $"'{options.Folders[index].Path}' in TaskStoreOptions.Folders";

    private static string? FolderFault(string path, string given, BuildRequest request, TaskStoreOptions options)
    {
        if (!Directory.Exists(path))
        {
            return OtherFault(path) ?? (options.AllowMissingFolder ? null
                : $"The task folder '{path}' does not exist ({given}, relative to '{request.ProjectDirectory}'). Create it, or correct the path or "
                    + "TaskStoreOptions.ProjectDirectory, or set TaskStoreOptions.AllowMissingFolder if it appears later.");
        }

        try
        {
            using IEnumerator<string> entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The task folder '{path}' cannot be listed: {e.Message.TrimEnd('.')}. Let the account that runs this process read it.";
        }
    }

    // Something is there that is no folder; null where nothing is.
    private static string? OtherFault(string path) => FileStatReader.TypeOf(path, followLinks: false, out _) == PathType.Missing ? null
        : $"The task folder '{path}' cannot be used: {BrokenLink.ReasonOf(path) ?? "it is not a folder; put one in its place"}.";

    private static string? FileFault(string path, string given, BuildRequest request, TaskStoreOptions options) =>
        File.Exists(path) || options.AllowMissingFolder ? null
            : $"The task file '{path}' does not exist ('{given}' in TaskStoreOptions.Files, relative to '{request.ProjectDirectory}'). Create it, or "
                + "correct the path, or name its folder instead if the file is not always there.";

    // Errors by the severities of a build. While a store runs, the last good settings stay in force; at its start there are none.
    private static IEnumerable<string> SettingsFaults(BuildRequest request, TaskStoreOptions options)
    {
        SchemaSource schema = SchemaSource.Load(request.SettingsPlaces);
        IEnumerable<Finding> performance = options.Performance is null ? PerformanceSource.Load(request.SettingsPlaces).Findings : [];
        IEnumerable<string> folders = request.Folders.Select(static folder => folder.FullPath).Where(Directory.Exists);
        EditorConfigSeverities editorConfig = EditorConfigSeverities.Of(EditorConfigFinder.Find(folders.Append(request.ProjectDirectory)));
        SeverityPolicy policy = new(request.ProjectDirectory, schema.Schema.Severities, editorConfig, request.Severities);
        return FindingReport.Create(schema.Findings.Concat(performance), policy, Baseline.Empty).Reported
            .Where(static reported => reported.Severity == DiagnosticSeverity.Error)
            .Select(static reported => DiagnosticList.Of(reported.Finding, reported.Severity) + ".");
    }
}
