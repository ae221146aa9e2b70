using TaskBuildTools.Querying;

namespace TaskBuildTools;

/// <content>The order of the tasks.</content>
public readonly partial struct TaskQuery
{
    private const int MaxKeys = 8;

    /// <summary>The field of the order, or -1 for the id.</summary>
    internal int OrderField => _fieldPlusOne - 1;

    internal bool IsDescending => _isDescending;

    private SortStep[] Then => _then ?? [];

    /// <summary>In this order; it replaces an earlier one. Tasks without a value come last, ties are ordered by id.</summary>
    /// <exception cref="TaskIndexException">The index has no such field.</exception>
    public TaskQuery OrderBy(TaskSort sort) => new(this, order: new SortStep(FieldOf(sort), false));

    /// <summary>In the order of any field of single names, dates or numbers, of the title or the id; it replaces an earlier one.</summary>
    /// <param name="field">Its name, or an alias of the schema.</param>
    /// <exception cref="ArgumentException">There is no such field, or it has no order; the message names those that have one.</exception>
    public TaskQuery OrderBy(string field) => new(this, order: new SortStep(FieldOf(field), false));

    /// <summary>
    /// From the largest to the smallest value; it replaces an earlier order. Ties are ordered by id, which ascends as in
    /// <see cref="OrderBy(TaskSort)"/>, and tasks without a value come last all the same.
    /// </summary>
    /// <exception cref="TaskIndexException">The index has no such field.</exception>
    public TaskQuery OrderByDescending(TaskSort sort) => new(this, order: new SortStep(FieldOf(sort), true));

    /// <summary>From the largest to the smallest value of a field, as <see cref="OrderByDescending(TaskSort)"/> does; it replaces an earlier one.</summary>
    /// <param name="field">Its name, or an alias of the schema.</param>
    /// <exception cref="ArgumentException">There is no such field, or it has no order; the message names those that have one.</exception>
    public TaskQuery OrderByDescending(string field) => new(this, order: new SortStep(FieldOf(field), true));

    /// <summary>
    /// In this order among the tasks that are tied so far; the ids decide only among those that it leaves tied. The tasks of the first
    /// key come in the order that the index holds. Of those that it leaves tied, only the ones that are reached are compared: a page
    /// goes through the matching tasks of the values on it, and sorts as many as it gives.
    /// </summary>
    /// <exception cref="TaskIndexException">The index has no such field.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenBy(TaskSort sort) => WithKey(FieldOf(sort), isDescending: false);

    /// <summary>In the order of a field among the tasks that are tied so far, as <see cref="ThenBy(TaskSort)"/> does.</summary>
    /// <param name="field">Its name, or an alias of the schema.</param>
    /// <exception cref="ArgumentException">There is no such field, or it has no order; the message names those that have one.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenBy(string field) => WithKey(FieldOf(field), isDescending: false);

    /// <summary>
    /// From the largest to the smallest value among the tasks that are tied so far, as <see cref="ThenBy(TaskSort)"/> does. Tasks without
    /// a value come last all the same.
    /// </summary>
    /// <exception cref="TaskIndexException">The index has no such field.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenByDescending(TaskSort sort) => WithKey(FieldOf(sort), isDescending: true);

    /// <summary>From the largest to the smallest value of a field among the tasks that are tied so far, as <see cref="ThenByDescending(TaskSort)"/> does.</summary>
    /// <param name="field">Its name, or an alias of the schema.</param>
    /// <exception cref="ArgumentException">There is no such field, or it has no order; the message names those that have one.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenByDescending(string field) => WithKey(FieldOf(field), isDescending: true);

    internal TaskOrder Order() => TaskOrder.Of(Snapshot, OrderField, _isDescending, TieSteps());

    /// <summary>The keys behind the first one, but for an id at the end, which decides anyway.</summary>
    internal SortStep[] TieSteps() => Then is [.. SortStep[] before, { Field: -1, IsDescending: false }] ? before : Then;

    private TaskQuery WithKey(int field, bool isDescending)
    {
        if (!_isOrdered)
        {
            throw new InvalidOperationException("ThenBy refines an order, and the query has none yet: call OrderBy or OrderByDescending first.");
        }

        if (HasKey(-1) || HasKey(field))
        {
            // No two tasks are tied in the id, and none that are tied in a field differ in it.
            return this;
        }

        return Then.Length + 1 < MaxKeys
            ? new TaskQuery(this, then: [.. Then, new SortStep(field, isDescending)])
            : throw new InvalidOperationException($"A query is ordered by {MaxKeys} keys at most.");
    }

    private bool HasKey(int field) => OrderField == field || Array.Exists(Then, step => step.Field == field);

    private int FieldOf(TaskSort sort) => SortField.Of(Snapshot.Columns, sort);

    private int FieldOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return SortField.Of(Snapshot.Columns, field);
    }
}
