using System.Text;
using System.Text.Json.Serialization;
using TaskBuildTools.Caching;
using TaskBuildTools.Format;
using TaskBuildTools.Json;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools;

/// <summary>
/// A task of one index: a reference of two words whose fields are read from the index when asked for. Strings are decoded
/// at each access (names that tasks share, such as a status, once per index); <see cref="ToRecord"/> decodes all of it.
/// Stays right while a newer index is published. Thread-safe.
/// </summary>
/// <remarks>
/// Every property throws <see cref="TaskIndexException"/> where the index is damaged, <see cref="ObjectDisposedException"/>
/// after the index was disposed of, and <see cref="InvalidOperationException"/> on a default value.
/// </remarks>
[JsonConverter(typeof(TaskRefJsonConverter))]
public readonly struct TaskRef : IEquatable<TaskRef>
{
    internal TaskRef(Snapshot snapshot, int ordinal)
    {
        SnapshotOrNull = snapshot;
        Ordinal = ordinal;
    }

    internal Snapshot? SnapshotOrNull { get; }

    internal int Ordinal { get; }

    private Snapshot Snapshot => SnapshotOrNull ?? throw new InvalidOperationException(
        "This TaskRef is a default value and refers to no task. LINQ makes one where it finds none; FirstOrDefault, FirstOrNull and "
        + "the like of TaskQuery, TaskPage and TaskRefList, and TaskIndex.Find, give null instead. IsDefault tells.");

    private IndexColumns Columns => Snapshot.Columns;

    /// <summary>Whether it refers to no task: the value that an array begins with, and that LINQ gives where it finds none.</summary>
    public bool IsDefault => SnapshotOrNull is null;

    /// <summary>The id, unique within the index.</summary>
    public string Id => Text(FieldRole.Id) ?? "";

    /// <summary>The title.</summary>
    public string Title => Text(FieldRole.Title) ?? "";

    /// <summary>The description, or null.</summary>
    public string? Description => Text(FieldRole.Description);

    /// <summary>Who or what should work on it, or null.</summary>
    public string? Agent => Name(FieldRole.Agent);

    /// <summary>The status, or null. Compares with the generated names (<c>task.Status == Status.Todo</c>) and with text, in the order of the schema.</summary>
    public TaskFieldValue? Status => Value(FieldRole.Status);

    /// <summary>What the status means; <see cref="StatusMeaning.None"/> without one.</summary>
    public StatusMeaning StatusMeaning
    {
        get
        {
            int number = Columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);
            int code = number < 0 ? -1 : Columns.Name(number).FirstCode(Ordinal);
            return code < 0 ? StatusMeaning.None : Columns.StatusMeanings[code];
        }
    }

    /// <summary>The priority, or null. Sorts from the lowest to the highest of the schema.</summary>
    public TaskFieldValue? Priority => Value(FieldRole.Priority);

    /// <summary>The tags, as written.</summary>
    public IReadOnlyList<string> Tags => Names(FieldRole.Tags);

    /// <summary>Who it is assigned to, as written.</summary>
    public IReadOnlyList<string> Assignees => Names(FieldRole.Assignee);

    /// <summary>The first of <see cref="Assignees"/>, or null.</summary>
    public string? Assignee => Name(FieldRole.Assignee);

    /// <summary>When it was created, or null.</summary>
    public TaskTime? Created => Date(FieldRole.Created);

    /// <summary>When it was last changed, or null.</summary>
    public TaskTime? Updated => Date(FieldRole.Updated);

    /// <summary>When it is due, or null.</summary>
    public TaskTime? Due => Date(FieldRole.Due);

    /// <summary>Estimated hours, or null.</summary>
    public decimal? EstimatedHours => Number(FieldRole.EstimatedHours);

    /// <summary>Actual hours, or null.</summary>
    public decimal? ActualHours => Number(FieldRole.ActualHours);

    /// <summary>The notes, or null.</summary>
    public string? Notes => Text(FieldRole.Notes);

    /// <summary>The task file, relative to the project, with <c>/</c>.</summary>
    public string Path => Columns.Paths.Get(Ordinal);

    /// <summary>Open, in no cycle, and all it depends on is closed.</summary>
    public bool IsReady => Columns.Ready[Ordinal];

    /// <summary>Unfinished, and blocked by its status or by a dependency that is missing or not closed.</summary>
    public bool IsBlocked => Columns.Blocked[Ordinal];

    /// <summary>The longest chain of dependencies below it, in steps.</summary>
    public int Depth => Columns.Depth[Ordinal];

    /// <summary>Ticked items of the checklists in its body.</summary>
    public int ChecklistDone => Columns.Checklist[Ordinal * 2];

    /// <summary>All items of those checklists.</summary>
    public int ChecklistTotal => Columns.Checklist[Ordinal * 2 + 1];

    /// <summary>The tasks that it depends on, in the order written, without duplicates.</summary>
    public TaskRefList Dependencies => List(Columns.Dependencies);

    /// <summary>The tasks that depend on it, by id.</summary>
    public TaskRefList Dependents => List(Columns.Dependents);

    /// <summary>
    /// The tasks that it waits for, in the order written: of an unfinished task, the dependencies that are not closed; of a finished one,
    /// none. A cancelled dependency is among them, since nothing will close it: remove it, or cancel this task too. Ids that no task has
    /// are in <see cref="UnresolvedDependencies"/>. Copies the list where only some of the dependencies are in it.
    /// </summary>
    public TaskRefList Blockers
    {
        get
        {
            if (StatusMeaning is StatusMeaning.Closed or StatusMeaning.Cancelled)
            {
                return new TaskRefList(Snapshot, Columns.Dependencies, 0, 0);
            }

            TaskRefList dependencies = Dependencies;
            var open = new List<int>();
            foreach (TaskRef dependency in dependencies)
            {
                if (dependency.StatusMeaning != StatusMeaning.Closed)
                {
                    open.Add(dependency.Ordinal);
                }
            }

            return open.Count == dependencies.Count ? dependencies : new TaskRefList(Snapshot, open.ToArray(), 0, open.Count);
        }
    }

    /// <summary>The ids among its dependencies that no task of the index has.</summary>
    public IReadOnlyList<string> UnresolvedDependencies
    {
        get
        {
            (int start, int count) = Columns.Unresolved.Row(Ordinal);
            var ids = new string[count];
            for (int i = 0; i < count; i++)
            {
                ids[i] = Columns.Unresolved.Strings.Get(start + i);
            }

            return ids;
        }
    }

    /// <summary>
    /// The Markdown after the front matter, as written. Read from the bodies file beside the index at the first use, a block
    /// of some dozens of bodies at a time.
    /// </summary>
    /// <exception cref="TaskIndexException">The bodies file is missing, damaged or of another build.</exception>
    public string Body
    {
        get
        {
            long started = Instrumentation.Begin();
            string body = Snapshot.Bodies.Read(Ordinal);
            Instrumentation.End(started, OperationNames.ReadBody);
            return body;
        }
    }

    /// <summary>
    /// The items of the checklists in <see cref="Body"/>, in order; as many as <see cref="ChecklistTotal"/>. Read from the
    /// body at each access, unless there are none.
    /// </summary>
    /// <exception cref="TaskIndexException">The bodies file is missing, damaged or of another build.</exception>
    public IReadOnlyList<ChecklistItem> Checklist
    {
        get
        {
            if (ChecklistTotal == 0)
            {
                return [];
            }

            var items = new List<ChecklistItem>();
            var reader = new ChecklistReader(Snapshot.Bodies.ReadUtf8(Ordinal));
            while (reader.MoveNext())
            {
                items.Add(new ChecklistItem(Encoding.UTF8.GetString(reader.Text), reader.IsDone));
            }

            return items;
        }
    }

    /// <summary>
    /// The value of any field by its name or an alias of the schema, or of a key that the schema does not know; null without one,
    /// and for a name that the index does not know, since a key may be in some task files only. Lists are joined by <c>", "</c>;
    /// dates and numbers are written independently of the culture.
    /// </summary>
    public string? Get(string fieldName)
    {
        ArgumentNullException.ThrowIfNull(fieldName);
        return FieldText.Of(Columns, Ordinal, fieldName);
    }

    /// <summary>
    /// Every field (not the body), decoded at the first time; the cache of the index then has it, and gives the same object as
    /// long as it holds it, from a later index too if the task did not change.
    /// </summary>
    public TaskRecord ToRecord() => Snapshot.Services.Cache.GetOrDecode(RecordKey, this, static task => task.MeasureDecode());

    /// <summary>Names this version of the task in the cache.</summary>
    internal RecordKey RecordKey
    {
        get
        {
            IndexColumns columns = Columns;
            int number = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
            ulong id = number < 0 ? 0 : XxHash64.Hash(columns.Text(number).Utf8(Ordinal));
            GC.KeepAlive(columns);
            return new RecordKey(id, columns.RecordHashes[Ordinal]);
        }
    }

    private TaskRecord MeasureDecode()
    {
        long started = Instrumentation.Begin();
        TaskRecord record = Decode();
        Instrumentation.End(started, OperationNames.DecodeRecord);
        return record;
    }

    internal TaskRecord Decode()
    {
        IndexColumns columns = Columns;
        IReadOnlyList<string> unresolved = UnresolvedDependencies;
        var dependencies = new List<string>(Dependencies.Count + unresolved.Count);
        foreach (TaskRef dependency in Dependencies)
        {
            dependencies.Add(dependency.Id);
        }

        dependencies.AddRange(unresolved);
        return new TaskRecord
        {
            Id = Id,
            Title = Title,
            Description = Description,
            Agent = Agent,
            Status = Status?.Name,
            StatusMeaning = StatusMeaning,
            Priority = Priority?.Name,
            Tags = Tags,
            Assignees = Assignees,
            Created = Created,
            Updated = Updated,
            Due = Due,
            EstimatedHours = EstimatedHours,
            ActualHours = ActualHours,
            Notes = Notes,
            Path = Path,
            Dependencies = dependencies,
            UnresolvedDependencies = unresolved,
            IsReady = IsReady,
            IsBlocked = IsBlocked,
            Depth = Depth,
            ChecklistDone = ChecklistDone,
            ChecklistTotal = ChecklistTotal,
            Others = FieldText.Others(columns, Ordinal),
        };
    }

    /// <summary>The id.</summary>
    public override string ToString() => SnapshotOrNull is null ? "" : Id;

    /// <inheritdoc/>
    public bool Equals(TaskRef other) => ReferenceEquals(SnapshotOrNull, other.SnapshotOrNull) && Ordinal == other.Ordinal;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskRef other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SnapshotOrNull?.Id, Ordinal);

    /// <summary>Whether both are the same task of the same index.</summary>
    public static bool operator ==(TaskRef left, TaskRef right) => left.Equals(right);

    /// <summary>Whether they are different tasks, or of different indexes.</summary>
    public static bool operator !=(TaskRef left, TaskRef right) => !left.Equals(right);

    private TaskRefList List(EdgeTable edges)
    {
        (int start, int count) = edges.Row(Ordinal);
        return new TaskRefList(Snapshot, edges, start, count);
    }

    private string? Text(FieldRole role)
    {
        int field = Columns.Fields.Find(role, TaskFieldKind.Text);
        string text = field < 0 ? "" : Columns.Text(field).Get(Ordinal);
        return text.Length == 0 ? null : text;
    }

    private string? Name(FieldRole role)
    {
        int field = Columns.Fields.FindNames(role);
        return field < 0 ? null : Columns.Name(field).First(Ordinal);
    }

    private TaskFieldValue? Value(FieldRole role)
    {
        int field = Columns.Fields.FindNames(role);
        return field < 0 ? null : Columns.Name(field).FirstValue(Ordinal);
    }

    private string[] Names(FieldRole role)
    {
        int field = Columns.Fields.FindNames(role);
        return field < 0 ? [] : Columns.Name(field).All(Ordinal);
    }

    private TaskTime? Date(FieldRole role)
    {
        int field = Columns.Fields.Find(role, TaskFieldKind.Date);
        return field < 0 ? null : Columns.Date(field)[Ordinal];
    }

    private decimal? Number(FieldRole role)
    {
        int field = Columns.Fields.Find(role, TaskFieldKind.Number);
        return field < 0 ? null : Columns.Number(field)[Ordinal];
    }
}
