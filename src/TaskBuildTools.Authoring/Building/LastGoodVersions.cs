using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Building;

/// <summary>
/// Which tasks stand for files that are rejected now. Ids stay unique: a sound file keeps its id, except that of two files
/// with the same id the one keeps it that had it before the other came, unless the other one's task is still to be done and its
/// own is not. Immutable.
/// </summary>
internal sealed class LastGoodVersions
{
    public static readonly LastGoodVersions None = new([], [], [], 0);

    private readonly TaskDocument[] _shown;
    private readonly TaskDocument[] _missing;
    private readonly HashSet<TaskDocument> _old;

    private LastGoodVersions(TaskDocument[] shown, TaskDocument[] missing, HashSet<TaskDocument> old, int count)
    {
        _shown = shown;
        _missing = missing;
        _old = old;
        Count = count;
    }

    /// <summary>Files that are represented by what they were.</summary>
    public int Count { get; }

    public bool IsEmpty => Count == 0;

    /// <summary>Whether a task is not what its file says now.</summary>
    public bool Contains(TaskDocument document) => _old.Contains(document);

    /// <param name="schema">Says whether case matters in ids.</param>
    /// <param name="documents">Every file as it is now.</param>
    /// <param name="current">What the rules made of them.</param>
    /// <param name="before">What the index shows now, read by the same schema.</param>
    /// <param name="unreadableFolders">Folders that could not be listed: what they held is taken to be there still.</param>
    public static LastGoodVersions Find(
        TaskSchema schema,
        TaskDocument[] documents,
        CheckedTaskSet current,
        TaskDocument[] before,
        List<(string Path, string Reason)> unreadableFolders)
    {
        if (current.Rejected.Length == 0 && unreadableFolders.Count == 0)
        {
            return None;
        }

        StringComparer ids = schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        Dictionary<string, TaskDocument> beforeByPath = before.ToDictionary(static task => task.Path, StringComparer.Ordinal);
        Dictionary<string, TaskDocument> byId = current.Accepted.ToDictionary(static task => task.Id, ids);
        Queue<TaskDocument> unresolved = new(current.Rejected);
        HashSet<TaskDocument> hidden = new(HiddenIn(unreadableFolders, documents, before), ReferenceEqualityComparer.Instance);
        foreach (TaskDocument task in hidden)
        {
            unresolved.Enqueue(task);
        }

        IdPrecedence precedence = new(schema);
        HashSet<TaskDocument> old = new(ReferenceEqualityComparer.Instance);
        List<TaskDocument> missing = [];
        int count = 0;
        while (unresolved.TryDequeue(out TaskDocument? now))
        {
            if (!beforeByPath.TryGetValue(now.Path, out TaskDocument? good)
                || (byId.TryGetValue(good.Id, out TaskDocument? holder) && (!ClaimsIdFirst(holder) || TakesOver(holder, now))))
            {
                missing.Add(now);
                continue;
            }

            if (holder is not null)
            {
                unresolved.Enqueue(holder);
            }

            byId[good.Id] = good;
            count++;

            // A file may stand as it was, and be rejected for what another one says: then its content is still there.
            if (!ReferenceEquals(good, now) || hidden.Contains(good))
            {
                old.Add(good);
            }
        }

        return new LastGoodVersions([.. byId.Values], [.. missing], old, count);

        // A sound file that is left out only because the other file is an open task while it is done itself.
        bool TakesOver(TaskDocument candidate, TaskDocument now) =>
            !now.IsRejected && ids.Equals(candidate.Id, now.Id) && precedence.Outranks(candidate, now);

        // Two files claim one id, and this one did not have it before.
        bool ClaimsIdFirst(TaskDocument holder) =>
            !(beforeByPath.TryGetValue(holder.Path, out TaskDocument? held) && ids.Equals(held.Id, holder.Id));
    }

    /// <summary>The set that the index shows; its findings are of no interest, for the real files were checked already.</summary>
    public CheckedTaskSet WithLastGood(TaskSchema schema) =>
        RuleSet.CheckTaskSet(schema, _shown) with { Rejected = _missing, Findings = [] };

    private static bool IsIn(string folder, string path) => folder == "."
        ? !path.StartsWith("../", StringComparison.Ordinal)
        : path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static IEnumerable<TaskDocument> HiddenIn(
        List<(string Path, string Reason)> folders, TaskDocument[] documents, TaskDocument[] before)
    {
        if (folders.Count == 0)
        {
            return [];
        }

        HashSet<string> seen = documents.Select(static document => document.Path).ToHashSet(StringComparer.Ordinal);
        return before.Where(task => !seen.Contains(task.Path)
            && folders.Exists(folder => IsIn(folder.Path, task.Path)));
    }
}
