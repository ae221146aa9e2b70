using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Finds the task that a written id means: by the exact id; else without regard to case, where the schema says so; else
/// through the schema's prefix aliases, the first that leads to a task. Thread-safe.
/// </summary>
internal sealed class IdResolver
{
    private readonly TaskSchema _schema;
    private readonly Dictionary<string, int> _exact;
    private readonly Dictionary<string, int>? _ignoringCase;

    public IdResolver(TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
    {
        _schema = schema;
        _exact = new Dictionary<string, int>(tasks.Count, StringComparer.Ordinal);
        _ignoringCase = schema.IgnoreIdCase
            ? new Dictionary<string, int>(tasks.Count, StringComparer.OrdinalIgnoreCase)
            : null;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            string id = tasks[ordinal].Id;
            _exact.TryAdd(id, ordinal);
            // Two ids that differ only in case: the smaller ordinal answers for a third spelling.
            _ignoringCase?.TryAdd(id, ordinal);
        }
    }

    /// <summary>The ordinal, or -1.</summary>
    public int Resolve(string id)
    {
        int ordinal = Match(id);
        if (ordinal >= 0 || _schema.IdPrefixAliases.IsEmpty)
        {
            return ordinal;
        }

        StringComparison comparison = _schema.IgnoreIdCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach ((string from, string to) in _schema.IdPrefixAliases)
        {
            if (!id.StartsWith(from, comparison))
            {
                continue;
            }

            ordinal = Match(string.Concat(to, id.AsSpan(from.Length)));
            if (ordinal >= 0)
            {
                return ordinal;
            }
        }

        return -1;
    }

    private int Match(string id)
    {
        if (_exact.TryGetValue(id, out int ordinal))
        {
            return ordinal;
        }

        return _ignoringCase is not null && _ignoringCase.TryGetValue(id, out ordinal) ? ordinal : -1;
    }
}
