namespace TaskBuildTools;

/// <summary>
/// Answers for each kind of filter, so that another engine can do what a filter says: a translation to SQL, a predicate over
/// records, a form. Give it to <see cref="TaskFilter.Accept"/>, which calls the one method for the filter; a filter that is made of others
/// gives them, and the visitor calls <see cref="TaskFilter.Accept"/> on each. Filters nest 100 levels deep at most.
/// </summary>
/// <remarks>
/// A filter of another kind needs another method, and so every visitor is told by the compiler. What the methods are given is what the
/// filter was made of: fields and values are neither looked up nor brought to their canonical spelling.
/// </remarks>
/// <typeparam name="T">What becomes of a filter.</typeparam>
public interface ITaskFilterVisitor<out T>
{
    /// <summary>Every task, or none: <see cref="TaskFilter.All"/>, <see cref="TaskFilter.None"/>, and any or all of no values.</summary>
    /// <param name="matches">Which of the two.</param>
    /// <param name="field">A field that an index must have for it; null where there is none.</param>
    T VisitConstant(bool matches, string? field);

    /// <summary>Tasks whose field has a value: <see cref="TaskFilter.Field"/>, and a part of any or all of several values.</summary>
    T VisitField(string field, string value);

    /// <summary>Tasks with any value in a field: <see cref="TaskFilter.HasAny"/>.</summary>
    T VisitHasAny(string field);

    /// <summary>Tasks with a text somewhere in a field, without regard to case: <see cref="TaskFilter.Contains"/>.</summary>
    T VisitContains(string field, string text);

    /// <summary>Tasks with one of these ids, which are distinct and ascend by their UTF-8 bytes: <see cref="TaskFilter.Ids"/>.</summary>
    T VisitIds(IReadOnlyList<string> ids);

    /// <summary>Tasks whose status means this: <see cref="TaskFilter.Meaning"/>.</summary>
    T VisitMeaning(StatusMeaning meaning);

    /// <summary>Tasks that can be worked on: <see cref="TaskFilter.Ready"/>.</summary>
    T VisitReady();

    /// <summary>Tasks that wait for something: <see cref="TaskFilter.Blocked"/>.</summary>
    T VisitBlocked();

    /// <summary>Overdue tasks: <see cref="TaskFilter.Overdue"/> and <see cref="TaskFilter.OverdueAt"/>.</summary>
    /// <param name="instant">As of when, in UTC; null for the time of the question.</param>
    T VisitOverdue(DateTimeOffset? instant);

    /// <summary>Tasks whose date is in a range.</summary>
    /// <param name="field">The field.</param>
    /// <param name="from">The first point in time, in UTC; null for no bound.</param>
    /// <param name="before">The first point in time after the range, in UTC; null for no bound.</param>
    T VisitDateRange(string field, DateTimeOffset? from, DateTimeOffset? before);

    /// <summary>Tasks whose number is in a range, both ends included; null is no bound: <see cref="TaskFilter.NumberRange"/>.</summary>
    T VisitNumberRange(string field, decimal? least, decimal? most);

    /// <summary>Tasks of whose checklists a share is ticked, both ends included: <see cref="TaskFilter.Progress"/>.</summary>
    T VisitProgress(decimal least, decimal most);

    /// <summary>Tasks that have all terms of a search: <see cref="TaskFilter.Search"/>.</summary>
    /// <param name="query">The folded terms with a space between them.</param>
    T VisitSearch(string query);

    /// <summary>Tasks that depend on one: <see cref="TaskFilter.DependsOn"/>, or with any number of steps <see cref="TaskFilter.DependsOnTransitively"/>.</summary>
    T VisitDependsOn(string id, bool isTransitive);

    /// <summary>
    /// Tasks that one depends on: <see cref="TaskFilter.IsDependencyOf"/>, or with any number of steps
    /// <see cref="TaskFilter.IsTransitiveDependencyOf"/>.
    /// </summary>
    T VisitDependencyOf(string id, bool isTransitive);

    /// <summary>Tasks that match all of two or more filters.</summary>
    T VisitAnd(IReadOnlyList<TaskFilter> parts);

    /// <summary>Tasks that match at least one of two or more filters.</summary>
    T VisitOr(IReadOnlyList<TaskFilter> parts);

    /// <summary>Tasks that do not match a filter.</summary>
    T VisitNot(TaskFilter inner);

    /// <summary>A filter where an index has all the fields that it names, and no task elsewhere: <see cref="TaskFilter.IfFieldsExist"/>.</summary>
    T VisitIfFieldsExist(TaskFilter inner);
}
