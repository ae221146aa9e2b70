using System.Collections.Frozen;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>
/// Keys by which other tools and teams call the fields of a task. A schema reads a key only when it says so; this table
/// lets a build name what it does not read. Thread-safe.
/// </summary>
internal sealed class FieldSynonyms
{
    /// <summary>What <see cref="Find"/> gives for a key that lists the tasks that wait for this one.</summary>
    public const int Inverse = int.MaxValue;

    private const int LongestKey = 32;

    // Lower case, without separators. Words that name something else as often (parent, type, category, severity) are left out.
    private static readonly FrozenDictionary<FieldRole, string[]> Words = new Dictionary<FieldRole, string[]>
    {
        [FieldRole.Id] = ["taskid", "uid", "uuid", "identifier"],
        [FieldRole.Title] = ["name", "subject", "summary", "headline"],
        [FieldRole.Description] = ["desc"],
        [FieldRole.Status] = ["state", "taskstatus"],
        [FieldRole.Priority] = ["prio"],
        [FieldRole.Created] =
        [
            "created", "createdat", "createdate", "createddate", "createdon", "creationdate", "date", "datecreated", "dateadded",
        ],
        [FieldRole.Updated] =
        [
            "updated", "updatedat", "updateddate", "updatedon", "dateupdated", "lastupdate", "lastupdated", "modified", "modifiedat",
            "modifieddate", "modifiedon", "datemodified", "lastmodified", "lastmod", "lastedited",
        ],
        [FieldRole.Due] = ["due", "duedate", "dueat", "dueby", "dueon", "deadline", "targetdate"],
        [FieldRole.Dependencies] =
        [
            "depend", "depends", "dependson", "dependon", "dependsupon", "dependency", "dep", "deps", "blockedby", "blockers", "blockedon",
            "requires", "prereq", "prereqs", "prerequisite", "prerequisites", "needs", "predecessor", "predecessors", "waitingfor",
            "waitingon", "waitsfor", "waitson",
        ],
        [FieldRole.Tags] = ["tag", "label", "labels", "keyword", "keywords"],
        [FieldRole.Notes] = ["note"],
        [FieldRole.EstimatedHours] =
        [
            "estimate", "estimated", "estimatedhours", "estimatedtime", "estimatehours", "estimates", "estimation", "hoursestimated",
            "timeestimate",
        ],
        [FieldRole.ActualHours] = ["actual", "actualhours", "actualtime", "hoursspent", "spenthours", "timespent"],
        [FieldRole.Assignee] = ["assigned", "assignedto", "assignees", "owner", "owners"],
    }.ToFrozenDictionary();

    private static readonly string[] InverseWords =
    [
        "block", "blocks", "blocking", "isblocking", "dependents", "dependants", "neededby", "requiredby", "successor", "successors", "unblocks",
    ];

    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);

    public FieldSynonyms(TaskSchema schema)
    {
        // The schema's own names first, in another spelling: dueDate or due-date for due_date.
        for (int field = 0; field < schema.Fields.Length; field++)
        {
            _ = _fields.TryAdd(Plain(schema.Fields[field].Name), field);
        }

        for (int field = 0; field < schema.Fields.Length; field++)
        {
            foreach (string alias in schema.Fields[field].Aliases)
            {
                _ = _fields.TryAdd(Plain(alias), field);
            }
        }

        foreach ((FieldRole role, string[] words) in Words)
        {
            foreach (string word in words)
            {
                _ = _fields.TryAdd(word, (int)role - 1);
            }
        }

        foreach (string word in InverseWords)
        {
            _ = _fields.TryAdd(word, Inverse);
        }

        _ = _fields.Remove("");
    }

    /// <summary>
    /// The index of the field that a key is a usual name of, <see cref="Inverse"/>, or -1. Case, <c>_</c>, <c>-</c> and spaces
    /// do not count. Costs no memory.
    /// </summary>
    /// <param name="key">A key that the schema itself does not know.</param>
    public int Find(string key)
    {
        if (key.Length is 0 or > LongestKey || !char.IsAsciiLetter(key[0]) || !char.IsAsciiLetter(key[^1]))
        {
            return -1;
        }

        Span<char> plain = stackalloc char[LongestKey];
        return _fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain[..Plain(key, plain)], out int field) ? field : -1;
    }

    private static string Plain(string name)
    {
        if (name.Length > LongestKey)
        {
            return "";
        }

        Span<char> plain = stackalloc char[LongestKey];
        return plain[..Plain(name, plain)].ToString();
    }

    private static int Plain(string name, Span<char> plain)
    {
        int length = 0;
        foreach (char c in name)
        {
            if (c is not ('_' or '-' or ' '))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
