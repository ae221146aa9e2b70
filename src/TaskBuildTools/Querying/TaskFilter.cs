using TaskBuildTools.Querying;

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

    /// <summary>
    /// Tasks whose field has this value, or, for a list, has it among others. For fields of names this costs next to
    /// nothing; for text and for keys that the schema does not know, the tasks are looked through once per index.
    /// </summary>
    /// <param name="field">The canonical name of a field, or a key that the schema does not know.</param>
    /// <param name="value">The canonical value; case matters.</param>
    public static TaskFilter Field(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return new FieldFilter(field, value);
    }

    /// <summary>Tasks that have any value in a field.</summary>
    /// <param name="field">The canonical name of a field, or a key that the schema does not know.</param>
    public static TaskFilter HasAny(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldFilter(field, null);
    }

    /// <summary>Tasks whose status means this.</summary>
    public static TaskFilter Meaning(StatusMeaning meaning) => new MeaningFilter(meaning);

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
}
