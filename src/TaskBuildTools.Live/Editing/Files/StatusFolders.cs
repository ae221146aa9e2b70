using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Live.Editing.Files;

/// <summary>Where a task file belongs by its status, when the schema maps folders (see <c>FolderStatusMismatch</c>). Thread-safe.</summary>
internal sealed class StatusFolders(TaskSchema schema)
{
    private readonly ValueTable _statuses =
        new(schema.Statuses.Select(static status => new NamedValue(status.Name, status.Aliases)));

    /// <summary>
    /// The path for a status: the nearest folder above the file that the schema maps is exchanged, unless it is for this
    /// status too; a file in no such folder goes into one of the task folder. The same path where nothing is mapped.
    /// </summary>
    /// <param name="path">The file, relative to the project, with <c>/</c>.</param>
    /// <param name="status">In any spelling.</param>
    /// <param name="taskFolder">The task folder that it is in, relative to the project, without a slash at the end; may be empty.</param>
    public string PathFor(string path, string status, string taskFolder)
    {
        string? name = _statuses.Find(status);
        StatusDefinition? definition = schema.Statuses.FirstOrDefault(candidate => candidate.Name == name);
        if (definition is null)
        {
            return path;
        }

        string[] segments = path.Split('/');
        for (int i = segments.Length - 2; i >= 0; i--)
        {
            if (!schema.Statuses.Any(candidate => candidate.Folders.Contains(segments[i])))
            {
                continue;
            }

            if (definition.Folders.Contains(segments[i]))
            {
                return path;
            }

            int taskFolderDepth = taskFolder.Length == 0 ? 0 : taskFolder.Split('/').Length;
            if (!definition.Folders.IsEmpty)
            {
                segments[i] = definition.Folders[0];
                return string.Join('/', segments);
            }

            // For any folder but the mapped ones: one up, if that is still within the task folder.
            return i < taskFolderDepth ? path : string.Join('/', segments.Where((_, index) => index != i));
        }

        if (definition.Folders.IsEmpty)
        {
            return path;
        }

        string prefix = taskFolder.Length == 0 ? "" : taskFolder + "/";
        return path.StartsWith(prefix, StringComparison.Ordinal)
            ? $"{prefix}{definition.Folders[0]}/{path[prefix.Length..]}"
            : path;
    }
}
