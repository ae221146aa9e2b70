namespace TaskBuildTools.Tests.Samples;

/// <summary>Makes each filter anew from what a visitor is told.</summary>
internal sealed class FilterRebuilder : ITaskFilterVisitor<TaskFilter>
{
    public TaskFilter VisitConstant(bool matches, string? field) =>
        field is null ? matches ? TaskFilter.All : TaskFilter.None : matches ? TaskFilter.AllOf(field) : TaskFilter.AnyOf(field);

    public TaskFilter VisitField(string field, string value) => TaskFilter.Field(field, value);

    public TaskFilter VisitHasAny(string field) => TaskFilter.HasAny(field);

    public TaskFilter VisitContains(string field, string text) => TaskFilter.Contains(field, text);

    public TaskFilter VisitIds(IReadOnlyList<string> ids) => TaskFilter.Ids(ids);

    public TaskFilter VisitMeaning(StatusMeaning meaning) => TaskFilter.Meaning(meaning);

    public TaskFilter VisitReady() => TaskFilter.Ready;

    public TaskFilter VisitBlocked() => TaskFilter.Blocked;

    public TaskFilter VisitOverdue(DateTimeOffset? instant) => instant is { } at ? TaskFilter.OverdueAt(at) : TaskFilter.Overdue;

    public TaskFilter VisitDateRange(string field, DateTimeOffset? from, DateTimeOffset? before) => TaskFilter.DateRange(field, from, before);

    public TaskFilter VisitNumberRange(string field, decimal? least, decimal? most) => TaskFilter.NumberRange(field, least, most);

    public TaskFilter VisitProgress(decimal least, decimal most) => TaskFilter.Progress(least, most);

    public TaskFilter VisitSearch(string query) => TaskFilter.Search(query);

    public TaskFilter VisitDependsOn(string id, bool isTransitive) => isTransitive ? TaskFilter.DependsOnTransitively(id) : TaskFilter.DependsOn(id);

    public TaskFilter VisitDependencyOf(string id, bool isTransitive) =>
        isTransitive ? TaskFilter.IsTransitiveDependencyOf(id) : TaskFilter.IsDependencyOf(id);

    public TaskFilter VisitAnd(IReadOnlyList<TaskFilter> parts) => parts.Select(part => part.Accept(this)).Aggregate((left, right) => left & right);

    public TaskFilter VisitOr(IReadOnlyList<TaskFilter> parts) => parts.Select(part => part.Accept(this)).Aggregate((left, right) => left | right);

    public TaskFilter VisitNot(TaskFilter inner) => !inner.Accept(this);

    public TaskFilter VisitIfFieldsExist(TaskFilter inner) => inner.Accept(this).IfFieldsExist();
}
