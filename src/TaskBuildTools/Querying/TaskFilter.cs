using TaskBuildTools.Querying;
using TaskBuildTools.Reading;

namespace TaskBuildTools;

/// <summary>
/// A condition on tasks, independent of any index: a value that composes with <c>&amp;</c>, <c>|</c> and <c>!</c> and is
/// evaluated as a set operation. It names fields and values, and looks their numbers up once per index; a field or a value
/// that an index lacks matches none of its tasks. Immutable and thread-safe; make it once and keep it.
/// </summary>
public abstract partial class TaskFilter
{
    private const int MaxDepth = 100;

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

    /// <summary>Tasks that match both; the same as <c>&amp;</c>.</summary>
    public static TaskFilter BitwiseAnd(TaskFilter left, TaskFilter right) => left & right;

    /// <summary>Tasks that match at least one; the same as <c>|</c>.</summary>
    public static TaskFilter BitwiseOr(TaskFilter left, TaskFilter right) => left | right;

    /// <summary>Tasks that do not match; the same as <c>!</c>.</summary>
    public static TaskFilter LogicalNot(TaskFilter filter) => !filter;

    /// <summary>
    /// The filter as text, such as <c>(status = "todo" &amp; !(ready))</c>: the same for equal filters in every culture and
    /// version, and different for different ones, so that it can name a computed result.
    /// </summary>
    public abstract override string ToString();

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

    /// <summary>What it will probably give and cost. Does no work that evaluating it would not need.</summary>
    internal abstract FilterEstimate Estimate(Snapshot snapshot);

    /// <summary>Adds the sections of the index that the answer depends on.</summary>
    internal abstract void AddSections(IndexColumns columns, SectionSet sections);

    /// <summary>How many tasks match, if that is known without going over them.</summary>
    internal virtual int? CountOf(Snapshot snapshot, long now) => null;

    /// <summary>The filters that it is made of, in the order in which they run.</summary>
    internal virtual TaskFilter[] PartsIn(Snapshot snapshot) => [];
}
