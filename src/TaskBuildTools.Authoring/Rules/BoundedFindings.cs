using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>
/// Collects the findings of one file: at most <see cref="Limit"/>, and one that counts the rest (<see cref="TooManyFindings"/>).
/// The first finding of each diagnostic stays, so that neither a rejection nor a rule whose severity the project raised is
/// hidden; then come errors before warnings before messages, each by place. Which ones stay does not depend on when they were
/// added, but for those at one place. Memory is bounded, and adding costs O(log <see cref="Limit"/>). Not thread-safe.
/// </summary>
/// <param name="path">The file, for the finding that counts.</param>
internal sealed class BoundedFindings(string path)
{
    /// <summary>Findings of one file that are listed. An author corrects the first before reading more.</summary>
    public const int Limit = 200;

    // Sorting at each new finding would cost more than keeping some for a while.
    private const int Capacity = 4 * Limit;

    private readonly List<Finding> _findings = [];
    private Dictionary<string, int>? _dropped;
    private Finding? _firstDropped;

    /// <summary>How many are kept at the moment; some of them may be dropped later.</summary>
    public int Count => _findings.Count;

    /// <summary>The findings, those of each file bounded; of a file with fewer all of them stay.</summary>
    /// <param name="sorted">In <see cref="FindingOrder"/>; so is the result.</param>
    public static Finding[] OfEachFile(List<Finding> sorted)
    {
        List<Finding>? bounded = null;
        int end;
        for (int start = 0; start < sorted.Count; start = end)
        {
            end = start + 1;
            while (end < sorted.Count && sorted[end].Path == sorted[start].Path)
            {
                end++;
            }

            if (end - start <= Limit)
            {
                bounded?.AddRange(sorted[start..end]);
                continue;
            }

            bounded ??= sorted[..start];
            bounded.AddRange(Of(sorted[start].Path, sorted[start..end]));
        }

        bounded?.Sort(FindingOrder.Instance);
        return [.. bounded ?? sorted];
    }

    /// <summary>The findings of one file, bounded and by place; those of one place in the order given.</summary>
    public static Finding[] Of(string path, IEnumerable<Finding> findings)
    {
        BoundedFindings bounded = new(path);
        foreach (Finding finding in findings)
        {
            bounded.Add(finding);
        }

        return bounded.ToArray();
    }

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        if (_findings.Count == Capacity)
        {
            Reduce();
        }
    }

    /// <summary>What stays, by place; those of one place in the order in which they were added.</summary>
    public Finding[] ToArray()
    {
        if (_dropped is not null || _findings.Count > Limit)
        {
            Reduce();
            Finding rest = TooManyFindings.Create(path, _firstDropped!.Span, _dropped!);
            return [.. _findings.Append(rest).OrderBy(Line).ThenBy(Column)];
        }

        return _findings.Count < 2 ? [.. _findings] : [.. _findings.OrderBy(Line).ThenBy(Column)];
    }

    private void Reduce()
    {
        Finding[] byPlace = [.. _findings.OrderBy(Line).ThenBy(Column)];
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool[] stays = new bool[byPlace.Length];
        int free = Limit;
        for (int i = 0; i < byPlace.Length; i++)
        {
            stays[i] = seen.Add(byPlace[i].Id);
            free -= stays[i] ? 1 : 0;
        }

        for (DiagnosticSeverity severity = DiagnosticSeverity.Error; severity > DiagnosticSeverity.None; severity--)
        {
            for (int i = 0; i < byPlace.Length && free > 0; i++)
            {
                if (!stays[i] && byPlace[i].Descriptor.DefaultSeverity == severity)
                {
                    stays[i] = true;
                    free--;
                }
            }
        }

        _findings.Clear();
        for (int i = 0; i < byPlace.Length; i++)
        {
            if (stays[i])
            {
                _findings.Add(byPlace[i]);
            }
            else
            {
                Drop(byPlace[i]);
            }
        }
    }

    private void Drop(Finding finding)
    {
        _dropped ??= new Dictionary<string, int>(StringComparer.Ordinal);
        _dropped[finding.Id] = _dropped.GetValueOrDefault(finding.Id) + 1;
        if (_firstDropped is null
            || (finding.Span.Line, finding.Span.Column).CompareTo((_firstDropped.Span.Line, _firstDropped.Span.Column)) < 0)
        {
            _firstDropped = finding;
        }
    }

    private static int Line(Finding finding) => finding.Span.Line;

    private static int Column(Finding finding) => finding.Span.Column;
}
