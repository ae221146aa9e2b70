using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Settings;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>What a store's options mean to the builder: the same as the items and properties of a project.</summary>
internal static class StoreRequest
{
    private const string DefaultFolder = "tasks";

    public static BuildRequest Create(TaskStoreOptions options, string outputDirectory)
    {
        string project = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.ProjectDirectory ?? Environment.CurrentDirectory));
        bool isDefault = options.Folders.Count == 0 && options.Files.Count == 0;
        ImmutableArray<TaskFolder> folders = isDefault
            ? [new TaskFolder(Path.Combine(project, DefaultFolder), [], [], IsDefault: true)]
            : [.. options.Folders.Select(Folder)];
        ImmutableArray<string> files = [.. options.Files.Select(Absolute)];
        string? schema = string.IsNullOrWhiteSpace(options.Schema) ? null
            : Presets.Find(options.Schema) is null ? Absolute(options.Schema) : options.Schema;
        return new BuildRequest
        {
            ProjectDirectory = project,
            OutputDirectory = outputDirectory,
            Folders = folders,
            Files = files,
            Schema = schema,
            Bodies = options.Bodies,
            TextIndex = options.TextIndex,
            CacheDirectory = CacheDirectory(),
            SkippedDirectories = [outputDirectory],
            Session = new BuildSession(),
            LockTimeout = TimeSpan.FromSeconds(20),
        };

        TaskFolder Folder(TaskFolderOptions folder) => new(
            Absolute(folder.Path), [.. folder.IncludePatterns], [.. folder.ExcludePatterns], IsDefault: options.AllowMissingFolder);

        string Absolute(string path) => Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(path.Trim().Replace('\\', Path.DirectorySeparatorChar), project));

        string? CacheDirectory()
        {
            if (options.StateDirectory is { } named)
            {
                return Absolute(named);
            }

            return (options.Performance ?? PerformanceOf(project)).DiskCacheEnabled
                ? StateFolder.DefaultCacheDirectory(project, folders.Select(static folder => folder.FullPath).Concat(files))
                : null;
        }
    }

    // Before there is an index that could tell.
    private static PerformanceOptions PerformanceOf(string project)
    {
        PerformanceSource source = PerformanceSource.Load(new SettingsPlaces(project, [], null, null));
        return PerformanceKeys.ToOptions(source.Values.AsSpan());
    }
}
