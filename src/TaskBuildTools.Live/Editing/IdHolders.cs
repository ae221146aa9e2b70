using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Live.Editing.Files;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Snapshots;


namespace TaskBuildTools.Live.Editing;

/// <summary>Which files hold an id, those that are rejected among them, and what is wrong with these. Thread-safe.</summary>
internal sealed class IdHolders(StoreSnapshot snapshot)
{
    private const int MostShown = 3;

    private readonly StringComparison _comparison =
        snapshot.Schema.IgnoreIdCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>
    /// All ids that files hold or have held when they could last be read. Of a file whose id cannot be read, the name stands for it.
    /// </summary>
    public IEnumerable<string> Ids => snapshot.Actual.Accepted.Concat(snapshot.Actual.Rejected).Concat(snapshot.Set.Accepted)
        .Select(static task => task.Id.Length > 0 ? task.Id : NameOf(task.Path))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The file at a path, if it is rejected now, whatever is shown of it.</summary>
    public TaskDocument? RejectedAt(string path) => Array.Find(snapshot.Actual.Rejected, task => task.Path == path);

    /// <param name="id">The id that a task is to get.</param>
    /// <param name="path">The file that the task is in; null for a new one.</param>
    /// <exception cref="TaskEditException">Another file holds the id already.</exception>
    public void ThrowIfTaken(string id, string? path = null)
    {
        // What is shown of a rejected file may have an id that cannot be read there any more.
        TaskDocument? holder = snapshot.Actual.Accepted.Concat(snapshot.Actual.Rejected).Concat(snapshot.Set.Accepted)
            .FirstOrDefault(task => task.Id.Equals(id, _comparison) && task.Path != path);
        if (holder is null)
        {
            return;
        }

        string spelling = holder.Id == id ? "" : $" as \"{MessageText.Of(holder.Id)}\"";
        string taken = $"The id \"{MessageText.Of(id)}\" is taken{spelling} by {Shown(holder)}";
        TaskDocument? rejected = RejectedAt(holder.Path);
        ImmutableArray<Finding> findings = rejected is null ? [] : FindingsOf([rejected]);
        throw new TaskEditException(
            TaskEditFailure.AlreadyExists, rejected is null ? taken : $"{taken}, which is rejected at the moment: {FindingText.Of(findings)}")
        {
            Diagnostics = DiagnosticList.Errors(findings),

            // Before a new file is made everything has been looked at.
            IsOfSnapshot = path is not null,
        };
    }

    /// <summary>Why no task of that id is shown.</summary>
    public TaskEditException NotShown(string id)
    {
        TaskDocument[] rejected = snapshot.Actual.Rejected;
        foreach (StringComparison comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            if (Array.FindAll(rejected, task => task.Id.Equals(id, comparison)) is { Length: > 0 } holders)
            {
                return Rejected(id, holders);
            }
        }

        // An id that cannot be read is probably the one in the name of the file.
        string name = TaskFileName.Of(id);
        TaskDocument[] named = Array.FindAll(
            rejected, task => task.Id.Length == 0 && task.Path[(task.Path.LastIndexOf('/') + 1)..].StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return named.Length > 0
            ? Rejected(named, $"No id can be read in {Listed(named)}, which may hold the task \"{MessageText.Of(id)}\" and")
            : new TaskEditException(TaskEditFailure.NotFound, NotFoundText(id));
    }

    /// <summary>That the task is in files that are rejected.</summary>
    /// <param name="id">As it was asked for.</param>
    /// <param name="holders">The files.</param>
    public TaskEditException Rejected(string id, TaskDocument[] holders)
    {
        string spelling = holders[0].Id.Length == 0 || holders[0].Id == id ? "" : $", as \"{MessageText.Of(holders[0].Id)}\"";
        return Rejected(holders, $"The task \"{MessageText.Of(id)}\" is in {Listed(holders)}{spelling}, which");
    }

    private TaskEditException Rejected(TaskDocument[] holders, string subject)
    {
        ImmutableArray<Finding> findings = FindingsOf(holders);
        (string verb, string files) = holders.Length == 1 ? ("is", "the file") : ("are", "the files");
        return new TaskEditException(TaskEditFailure.Rejected, $"{subject} {verb} rejected: {FindingText.Of(findings)}; fix {files} first")
        {
            Diagnostics = DiagnosticList.Errors(findings),
            IsOfSnapshot = true,
        };
    }

    private static string Listed(TaskDocument[] holders) =>
        string.Join(", ", holders.Take(MostShown).Select(Shown)) + (holders.Length > MostShown ? $" and {holders.Length - MostShown} more" : "");

    // What keeps files out of the index: of their own, and ids that others have.
    private ImmutableArray<Finding> FindingsOf(TaskDocument[] rejected) =>
    [
        .. rejected.SelectMany(task => task.Findings.Concat(snapshot.Actual.Findings.Where(finding => finding.Path == task.Path)))
            .Where(static finding => finding.Descriptor.RejectsFile),
    ];

    private string NotFoundText(string id)
    {
        try
        {
            _ = snapshot.Index[id];
            return $"The task \"{id}\" has no file";
        }
        catch (KeyNotFoundException e)
        {
            return e.Message.TrimEnd('.');
        }
    }

    private static string NameOf(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name.IndexOfAny(['.', ' ']) is >= 0 and var end ? name[..end] : name;
    }

    private static string Shown(TaskDocument task) => MessageText.OnOneLine(task.Path);
}
