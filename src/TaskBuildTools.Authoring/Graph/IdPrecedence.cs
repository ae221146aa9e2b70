using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Which of two files with one id keeps it: one whose task is not over rather than one that is, so that an old copy never stands
/// for the task that is worked on; then one that is not in a folder of tasks that are over; then one that nothing else is wrong
/// with; then the first by path. A pure function of the two and the schema. Thread-safe.
/// </summary>
internal sealed class IdPrecedence
{
    private readonly int _statusSlot;
    private readonly HashSet<string> _over = new(StringComparer.Ordinal);

    // By the name of a folder that the schema maps: whether all its statuses mean that the task is over.
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);

    public IdPrecedence(TaskSchema schema)
    {
        _statusSlot = schema[FieldRole.Status].Slot;
        foreach (StatusDefinition status in schema.Statuses)
        {
            bool isOver = status.Meaning is StatusMeaning.Closed or StatusMeaning.Cancelled;
            if (isOver)
            {
                _over.Add(status.Name);
            }

            foreach (string folder in status.Folders)
            {
                _folders[folder] = _folders.GetValueOrDefault(folder, true) && isOver;
            }
        }
    }

    /// <summary>Whether the first of two keeps the id.</summary>
    public bool Keeps(TaskDocument first, TaskDocument second) => Compare(first, second) switch
    {
        0 => string.CompareOrdinal(first.Path, second.Path) < 0,
        int order => order < 0,
    };

    /// <summary>Whether the first keeps the id for what the two tasks are, not just because one of the two must.</summary>
    public bool Outranks(TaskDocument first, TaskDocument second) => Compare(first, second) < 0;

    /// <summary>Why the first keeps the id, said of the second: "this ...".</summary>
    public string Reason(TaskDocument first, TaskDocument second)
    {
        if (StatusWhenOver(second) is { } status && StatusWhenOver(first) is null)
        {
            return $"this task is '{MessageText.Of(status)}'";
        }

        return FolderOfOver(second.Path) is { } folder && FolderOfOver(first.Path) is null ? $"this file is in the folder '{folder}'"
            : second.IsRejected && !first.IsRejected ? "this file has another error"
            : "this file comes later by path";
    }

    private int Compare(TaskDocument first, TaskDocument second)
    {
        int order = (StatusWhenOver(first) is not null).CompareTo(StatusWhenOver(second) is not null);
        if (order == 0)
        {
            order = (FolderOfOver(first.Path) is not null).CompareTo(FolderOfOver(second.Path) is not null);
        }

        return order == 0 ? first.IsRejected.CompareTo(second.IsRejected) : order;
    }

    private string? StatusWhenOver(TaskDocument task) =>
        task.Names[_statusSlot] is [var status, ..] && _over.Contains(status) ? status : null;

    // The nearest folder above it that the schema maps, if that is for tasks that are over.
    private string? FolderOfOver(string path)
    {
        if (_folders.Count == 0)
        {
            return null;
        }

        string[] segments = path.Split('/');
        for (int i = segments.Length - 2; i >= 0; i--)
        {
            if (_folders.TryGetValue(segments[i], out bool isOver))
            {
                return isOver ? segments[i] : null;
            }
        }

        return null;
    }
}
