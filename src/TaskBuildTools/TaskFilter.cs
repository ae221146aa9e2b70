using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools;

/// <summary>
/// A condition on tasks, independent of any index: a value that composes with <c>&amp;</c>, <c>|</c> and <c>!</c> and is
/// evaluated as a set operation. It names fields and values, and looks their numbers up once per index; a value that an index
/// lacks matches none of its tasks. Immutable and thread-safe; make it once and keep it.
/// </summary>
/// <remarks>
/// Whatever takes a filter for an index throws an <see cref="ArgumentException"/>, which names the fields that are there, where
/// the filter names one that the index does not have or that is not of the kind. An index has the fields of its schema, by their
/// names and aliases, whether or not a task has a value in them; the keys that its schema allows without a kind
/// (<c>known_fields</c>); and the keys that some task has although the schema does not know them.
/// <see cref="IfFieldsExist"/> is for indexes of several schemas.
/// </remarks>
public abstract partial class TaskFilter
{
    internal const int MaxDepth = 100;

    private protected TaskFilter(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException($"A filter can be nested {MaxDepth} levels deep at most.");
        }

        Depth = depth;
    }

    /// <summary>Every task.</summary>
    public static TaskFilter All { get; } = new ConstantFilter(true);

    /// <summary>No task.</summary>
    public static TaskFilter None { get; } = new ConstantFilter(false);

    /// <summary>Open tasks of which all dependencies are closed.</summary>
    public static TaskFilter Ready { get; } = new ReadyFilter();

    /// <summary>Unfinished tasks that are blocked by their status, or by a dependency that is not closed.</summary>
    public static TaskFilter Blocked { get; } = new BlockedFilter();

    internal int Depth { get; }

    /// <summary>Whether the answer depends on the time of the query.</summary>
    internal virtual bool UsesClock => false;

    /// <summary>Tasks that match both.</summary>
    /// <exception cref="ArgumentException">The result would be nested more than 100 levels deep; a chain of one operator is one level.</exception>
    public static TaskFilter operator &(TaskFilter left, TaskFilter right) => CombinedFilter.Of(true, left, right);

    /// <summary>Tasks that match at least one.</summary>
    /// <exception cref="ArgumentException">The result would be nested more than 100 levels deep; a chain of one operator is one level.</exception>
    public static TaskFilter operator |(TaskFilter left, TaskFilter right) => CombinedFilter.Of(false, left, right);

    /// <summary>Tasks that do not match.</summary>
    public static TaskFilter operator !(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter is NotFilter not ? not.Inner : new NotFilter(filter);
    }

    /// <summary>
    /// The same tasks where an index has every field that the filter names, of the right kind; no task of any other index,
    /// instead of an exception. For filters that are asked of indexes of several schemas, or of a newer or older one.
    /// </summary>
    /// <exception cref="ArgumentException">The result would be nested more than 100 levels deep.</exception>
    public TaskFilter IfFieldsExist() => this as KnownFieldsFilter ?? new KnownFieldsFilter(this);

    /// <summary>Tasks that match both; the same as <c>&amp;</c>.</summary>
    public static TaskFilter BitwiseAnd(TaskFilter left, TaskFilter right) => left & right;

    /// <summary>Tasks that match at least one; the same as <c>|</c>.</summary>
    public static TaskFilter BitwiseOr(TaskFilter left, TaskFilter right) => left | right;

    /// <summary>Tasks that do not match; the same as <c>!</c>.</summary>
    public static TaskFilter LogicalNot(TaskFilter filter) => !filter;

    /// <summary>
    /// The filter as text, such as <c>(status = "todo" &amp; !(ready))</c>: the same for equal filters in every culture and
    /// version, and different for different ones, so that it can name a computed result. <see cref="Parse"/> reads it.
    /// </summary>
    public abstract override string ToString();

    /// <summary>Calls the method of a visitor for this kind of filter, and gives what it gives. The filter is not changed.</summary>
    /// <typeparam name="T">What the visitor makes of a filter.</typeparam>
    public abstract T Accept<T>(ITaskFilterVisitor<T> visitor);

    /// <summary>The visitor, which must not be null.</summary>
    private protected static ITaskFilterVisitor<T> Visitor<T>(ITaskFilterVisitor<T> visitor) => visitor ?? throw new ArgumentNullException(nameof(visitor));

    /// <summary>Writes the matching tasks of the chunk over <paramref name="words"/>; no bit beyond the last task.</summary>
    internal abstract void Fill(FilterChunk chunk, Span<ulong> words);

    /// <summary>Takes away those that do not match.</summary>
    internal virtual void And(FilterChunk chunk, Span<ulong> words)
    {
        Span<ulong> own = stackalloc ulong[FilterChunk.MaxWords];
        own = own[..words.Length];
        Fill(chunk, own);
        WordOperations.And(words, own);
    }

    /// <summary>Adds those that match.</summary>
    internal virtual void Or(FilterChunk chunk, Span<ulong> words)
    {
        Span<ulong> own = stackalloc ulong[FilterChunk.MaxWords];
        own = own[..words.Length];
        Fill(chunk, own);
        WordOperations.Or(words, own);
    }

    /// <summary>Why it cannot be asked of the index: it names a field that is not there, or is not of the kind. Null where it can.</summary>
    internal virtual FieldProblem? ProblemIn(Snapshot snapshot) => null;

    /// <summary>What it will probably give and cost. Does no work that evaluating it would not need.</summary>
    internal abstract FilterEstimate Estimate(Snapshot snapshot);

    /// <summary>Adds the sections of the index that the answer depends on.</summary>
    internal abstract void AddSections(IndexColumns columns, SectionSet sections);

    /// <summary>How many tasks match, if that is known without going over them.</summary>
    internal virtual int? CountOf(Snapshot snapshot, long now) => null;

    /// <summary>The filters that it is made of, in the order in which they run.</summary>
    internal virtual TaskFilter[] PartsIn(Snapshot snapshot) => [];
}
