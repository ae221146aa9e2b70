using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>The ids whose tasks differ between two sets.</summary>
internal sealed record TaskChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed)
{
    /// <summary>Both sorted by id. A task that was not read again is the same object in both. Linear.</summary>
    public static TaskChanges Between(TaskDocument[] before, TaskDocument[] after)
    {
        List<string> added = [];
        List<string> changed = [];
        List<string> removed = [];
        int old = 0;
        int now = 0;
        while (old < before.Length || now < after.Length)
        {
            int order = old == before.Length ? 1
                : now == after.Length ? -1
                : ReferenceEquals(before[old], after[now]) ? 0
                : Utf8Order.Instance.Compare(before[old].Id, after[now].Id);
            if (order < 0)
            {
                removed.Add(before[old++].Id);
            }
            else if (order > 0)
            {
                added.Add(after[now++].Id);
            }
            else
            {
                if (!ReferenceEquals(before[old], after[now]))
                {
                    changed.Add(after[now].Id);
                }

                old++;
                now++;
            }
        }

        return new TaskChanges(added, changed, removed);
    }
}
