using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live.Editing;

/// <summary>
/// Says which findings a change would bring to a set of tasks. What is an error the schema's severities say; .editorconfig
/// does not. Made once for a set, in linear time; a check then costs what the changed task, its neighbours and the tasks below
/// its new dependencies cost, unless there may be a finding or the change is an unusual one: then all rules run.
/// Thread-safe.
/// </summary>
internal sealed class EditValidator
{
    // What IsHarmless knows the conditions of. While there is another rule about the set, all of them run at every edit.
    private static readonly DiagnosticDescriptor[] Foreseen =
    [
        ClosedBeforeDependency.Descriptor, DependencyCycle.Descriptor, DependsOnCancelled.Descriptor, DuplicateDependency.Descriptor,
        DuplicateId.Descriptor, EmptyDependency.Descriptor, FieldSynonym.Descriptor, SelfDependency.Descriptor, UnknownDependency.Descriptor,
    ];

    private static readonly bool ForeseesAll = Array.TrueForAll(RuleSet.TaskSetDescriptors(), ForeseesRule);

    private readonly TaskSchema _schema;
    private readonly CheckedTaskSet _set;
    private readonly Dictionary<string, TaskDocument> _byPath;
    private readonly Dictionary<TaskDocument, int> _ordinals;
    private readonly IdResolver _accepted;
    private readonly HashSet<string> _rejectedIds;

    public EditValidator(TaskSchema schema, CheckedTaskSet set)
    {
        _schema = schema;
        _set = set;
        StringComparer comparer = schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _byPath = new Dictionary<string, TaskDocument>(set.Accepted.Length + set.Rejected.Length, StringComparer.Ordinal);
        _ordinals = new Dictionary<TaskDocument, int>(set.Accepted.Length, ReferenceEqualityComparer.Instance);
        for (int ordinal = 0; ordinal < set.Accepted.Length; ordinal++)
        {
            _byPath[set.Accepted[ordinal].Path] = set.Accepted[ordinal];
            _ordinals.Add(set.Accepted[ordinal], ordinal);
        }

        _rejectedIds = new HashSet<string>(comparer);
        foreach (TaskDocument document in set.Rejected)
        {
            _byPath[document.Path] = document;
            _rejectedIds.Add(document.Id);
        }

        _accepted = new IdResolver(schema, set.Accepted);
    }

    /// <summary>Whether an edit that cannot bring a finding of this rule is known without running it.</summary>
    public static bool ForeseesRule(DiagnosticDescriptor rule) => Array.IndexOf(Foreseen, rule) >= 0;

    /// <summary>What the set would have and has not now.</summary>
    /// <param name="oldPath">The file that is changed or removed; null when one is added.</param>
    /// <param name="after">What it reads as afterwards; null when it is removed.</param>
    /// <param name="read">What it reads as now, if that may differ from what the set has; its own findings are not new.</param>
    public NewFindings Check(string? oldPath, TaskDocument? after, TaskDocument? read = null)
    {
        TaskDocument? before = oldPath is null ? null : _byPath.GetValueOrDefault(oldPath);
        IEnumerable<Finding> own = OwnFindings(read ?? before, after);
        return Divided(ForeseesAll && IsHarmless(before, after) ? own : own.Concat(FindingsOfSet(before, after)));
    }

    /// <summary>The same by running all rules.</summary>
    public NewFindings CheckByAllRules(string? oldPath, TaskDocument? after)
    {
        TaskDocument? before = oldPath is null ? null : _byPath.GetValueOrDefault(oldPath);
        return Divided(OwnFindings(before, after).Concat(FindingsOfSet(before, after)));
    }

    /// <summary>The ids of the tasks that depend on the one in that file.</summary>
    public ImmutableArray<string> DependentsOf(string path) =>
        _byPath.TryGetValue(path, out TaskDocument? document) && _ordinals.TryGetValue(document, out int ordinal)
            ? [.. _set.Graph.Dependents[ordinal].ToArray().Select(dependent => _set.Accepted[dependent].Id)]
            : [];

    private NewFindings Divided(IEnumerable<Finding> findings)
    {
        ILookup<bool, Finding> byError = findings.ToLookup(finding => KnownErrors.IsError(_schema, finding.Descriptor));
        return new NewFindings([.. byError[true]], [.. byError[false]]);
    }

    private static IEnumerable<Finding> OwnFindings(TaskDocument? before, TaskDocument? after)
    {
        if (after is null)
        {
            return [];
        }

        KnownErrors known = new();
        foreach (Finding finding in before?.Findings ?? [])
        {
            known.Add(finding, after.Path);
        }

        return [.. after.Findings.Where(finding => !known.Take(finding))];
    }

    // False where it is not obvious.
    private bool IsHarmless(TaskDocument? before, TaskDocument? after)
    {
        if (before is null)
        {
            return after is null || IsHarmlessAddition(after);
        }

        if (!_ordinals.TryGetValue(before, out int ordinal) || _rejectedIds.Contains(before.Id))
        {
            return false;
        }

        if (after is null)
        {
            return _set.Graph.Dependents[ordinal].IsEmpty;
        }

        if (after.IsRejected || after.Id != before.Id)
        {
            return false;
        }

        int status = _schema[FieldRole.Status].Slot;
        bool isSameStatus = before.Names[status].AsSpan().SequenceEqual(after.Names[status]);
        bool areSameDependencies = before.Dependencies.Select(static d => d.Id).SequenceEqual(after.Dependencies.Select(static d => d.Id));
        return (isSameStatus && areSameDependencies)
            || ((areSameDependencies || AreHarmlessDependencies(before, after, ordinal)) && !MayBeWarnedOf(after, ordinal));
    }

    private bool IsHarmlessAddition(TaskDocument after)
    {
        if (after.IsRejected || !_schema.IdPrefixAliases.IsEmpty
            || _rejectedIds.Contains(after.Id) || _accepted.Resolve(after.Id) >= 0)
        {
            return false;
        }

        StringComparison comparison = _schema.IgnoreIdCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (UnresolvedDependency unresolved in _set.Graph.Unresolved)
        {
            if (_set.Accepted[unresolved.Ordinal].Dependencies[unresolved.Index].Id.Equals(after.Id, comparison))
            {
                return false;
            }
        }

        return Array.TrueForAll(after.Dependencies, dependency => _accepted.Resolve(dependency.Id) >= 0) && !MayBeWarnedOf(after, -1);
    }

    private bool AreHarmlessDependencies(TaskDocument before, TaskDocument after, int ordinal)
    {
        ReadOnlySpan<int> known = _set.Graph.Dependencies[ordinal];
        List<int> added = [];
        foreach (Dependency dependency in after.Dependencies)
        {
            int target = _accepted.Resolve(dependency.Id);
            if (target < 0 || target == ordinal)
            {
                if (!Array.Exists(before.Dependencies, other => other.Id == dependency.Id))
                {
                    return false;
                }
            }
            else if (!known.Contains(target))
            {
                added.Add(target);
            }
        }

        return added.Count == 0 || !LeadsTo(added, ordinal);
    }

    // Whether the dependencies of any of the starts, followed to the end, come to a task.
    private bool LeadsTo(List<int> starts, int ordinal)
    {
        bool[] seen = new bool[_set.Graph.Count];
        Stack<int> open = new(starts);
        while (open.TryPop(out int node))
        {
            foreach (int target in _set.Graph.Dependencies[node])
            {
                if (target == ordinal)
                {
                    return true;
                }

                if (!seen[target])
                {
                    seen[target] = true;
                    open.Push(target);
                }
            }
        }

        return false;
    }

    // Whether a dependency is written twice, or the statuses of a task and of one that it depends on disagree.
    private bool MayBeWarnedOf(TaskDocument after, int ordinal)
    {
        StatusMeaning meaning = StatusMeanings.Of(_schema, [after])[0];
        HashSet<(int, string?)> seen = [];
        foreach (Dependency dependency in after.Dependencies)
        {
            int target = _accepted.Resolve(dependency.Id);
            if (!seen.Add((target, target < 0 ? dependency.Id : null))
                || (target >= 0 && target != ordinal && Disagree(meaning, _set.Graph.Meanings[target])))
            {
                return true;
            }
        }

        if (ordinal >= 0)
        {
            foreach (int dependent in _set.Graph.Dependents[ordinal])
            {
                if (Disagree(_set.Graph.Meanings[dependent], meaning))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Closed before its dependency is, or still to be done when that was given up.
    private static bool Disagree(StatusMeaning task, StatusMeaning dependency) => task switch
    {
        StatusMeaning.Closed => dependency is not (StatusMeaning.Closed or StatusMeaning.Cancelled),
        StatusMeaning.Cancelled => false,
        _ => dependency == StatusMeaning.Cancelled,
    };

    private IEnumerable<Finding> FindingsOfSet(TaskDocument? before, TaskDocument? after)
    {
        IEnumerable<TaskDocument> documents = _set.Accepted.Concat(_set.Rejected).Where(document => document != before);
        TaskDocument[] all = [.. after is null ? documents : documents.Append(after)];
        CheckedTaskSet changed = RuleSet.CheckTaskSet(_schema, all);
        KnownErrors known = new();
        foreach (Finding finding in _set.Findings)
        {
            known.Add(finding, before is not null && after is not null && finding.Path == before.Path ? after.Path : finding.Path);
        }

        HashSet<string>? cycles = null;
        return
        [
            .. WithoutFollowUps(changed, all).Where(finding => finding.Descriptor == DependencyCycle.Descriptor
                ? (cycles ??= PathsOfNewCycles(changed, before, after)).Contains(finding.Path)
                : !known.Take(finding)),
        ];
    }

    // Where the cause is an error of its own, the edit brought nothing new.
    private IEnumerable<Finding> WithoutFollowUps(CheckedTaskSet set, TaskDocument[] all)
    {
        if (Array.TrueForAll(set.Findings, static finding => finding.Cause is null))
        {
            return set.Findings;
        }

        // Those of single files follow from nothing, so all of them stay.
        Finding[] own = [.. all.SelectMany(static task => task.Findings)];
        return FollowUps.Without([.. own.Concat(set.Findings).Select(WithSeverity)]).Skip(own.Length).Select(static one => one.Finding);

        ReportedFinding WithSeverity(Finding finding) =>
            new(finding, _schema.Severities.GetValueOrDefault(finding.Id, finding.Descriptor.DefaultSeverity));
    }

    // A tangle shows only its shortest cycle, and taking one dependency out of it can bring another to light; what counts
    // is whether a dependency within it is new.
    private HashSet<string> PathsOfNewCycles(CheckedTaskSet changed, TaskDocument? before, TaskDocument? after)
    {
        HashSet<(string, string)> known = [];
        for (int ordinal = 0; ordinal < _set.Accepted.Length; ordinal++)
        {
            foreach (int target in _set.Graph.Dependencies[ordinal])
            {
                known.Add((IdAfter(ordinal), IdAfter(target)));
            }
        }

        HashSet<string> paths = new(StringComparer.Ordinal);
        DependencyGraph graph = changed.Graph;
        for (int ordinal = 0; ordinal < graph.Count; ordinal++)
        {
            int component = graph.Component[ordinal];
            foreach (int target in graph.Dependencies[ordinal])
            {
                if (component >= 0 && graph.Component[target] == component
                    && !known.Contains((changed.Accepted[ordinal].Id, changed.Accepted[target].Id)))
                {
                    paths.Add(changed.Accepted[graph.Cycles[component][0]].Path);
                }
            }
        }

        return paths;

        // Another id makes no new dependency.
        string IdAfter(int ordinal) => after is not null && _set.Accepted[ordinal] == before ? after.Id : _set.Accepted[ordinal].Id;
    }
}
