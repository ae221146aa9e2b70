using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// The findings of an old backlog that a build does not report, so that it fails on new ones only. A multiset: two equal
/// findings need two lines. Settings (<c>TBT9xxx</c>) are never known, nor is a file that could not be read: that is a fault
/// of the moment, and what the file holds is in nobody's list. Immutable and thread-safe.
/// </summary>
internal sealed class Baseline
{
    private readonly string _path;
    private readonly ImmutableArray<(BaselineEntry Entry, int Line)> _entries;

    private Baseline(string path, ImmutableArray<(BaselineEntry Entry, int Line)> entries)
    {
        _path = path;
        _entries = entries;
    }

    /// <summary>Knows nothing.</summary>
    public static Baseline Empty { get; } = new("", []);

    public int Count => _entries.Length;

    /// <summary>Reads the file; see <see cref="BaselineFormat"/>. A line that makes no sense is reported and left out.</summary>
    /// <param name="path">Relative to the project, for the findings.</param>
    /// <param name="content">The bytes of the file.</param>
    public static (Baseline Baseline, Finding[] Findings) Parse(string path, ReadOnlySpan<byte> content)
    {
        (ImmutableArray<(BaselineEntry, int)> entries, Finding[] findings) = BaselineFormat.Read(path, content);
        return (new Baseline(path, entries), findings);
    }

    /// <summary>The bytes of a baseline that knows all of these findings but those of settings; sorted, so that a change is a small diff.</summary>
    public static byte[] Write(IEnumerable<Finding> findings) =>
        BaselineFormat.Write(findings.Where(CanBeKnown).Select(EntryOf));

    /// <summary>Divides findings into new and known ones; of equal ones the first are the known ones. Linear.</summary>
    public BaselineResult Apply(IReadOnlyList<Finding> findings)
    {
        if (_entries.IsEmpty)
        {
            return new BaselineResult([.. findings], [], []);
        }

        var unmatched = new Dictionary<BaselineEntry, int>();
        foreach ((BaselineEntry entry, int _) in _entries)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(unmatched, entry, out _)++;
        }

        var fresh = ImmutableArray.CreateBuilder<Finding>();
        var known = ImmutableArray.CreateBuilder<Finding>();
        foreach (Finding finding in findings)
        {
            BaselineEntry entry = EntryOf(finding);
            if (CanBeKnown(finding) && unmatched.TryGetValue(entry, out int count) && count > 0)
            {
                unmatched[entry] = count - 1;
                known.Add(finding);
            }
            else
            {
                fresh.Add(finding);
            }
        }

        ImmutableArray<(BaselineEntry Entry, int Line)> stale = FindStale(unmatched);
        if (!stale.IsEmpty)
        {
            (string id, string path, string key) = stale[0].Entry;
            fresh.Add(StaleBaseline.Create(_path, stale[0].Line, stale.Length, (id, path, key)));
        }

        return new BaselineResult(fresh.ToImmutable(), known.ToImmutable(), [.. stale.Select(item => item.Entry)]);
    }

    private static bool CanBeKnown(Finding finding) =>
        finding.Descriptor.Category != DiagnosticCategory.Settings && finding.Descriptor != UnreadableFile.Descriptor;

    private static BaselineEntry EntryOf(Finding finding) => new(finding.Id, finding.Path, finding.Key);

    /// <summary>The entries that are left over; of equal ones the last.</summary>
    private ImmutableArray<(BaselineEntry Entry, int Line)> FindStale(Dictionary<BaselineEntry, int> unmatched)
    {
        var stale = ImmutableArray.CreateBuilder<(BaselineEntry, int)>();
        for (int i = _entries.Length - 1; i >= 0; i--)
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(unmatched, _entries[i].Entry, out _);
            if (count > 0)
            {
                count--;
                stale.Add(_entries[i]);
            }
        }

        stale.Reverse();
        return stale.ToImmutable();
    }
}
