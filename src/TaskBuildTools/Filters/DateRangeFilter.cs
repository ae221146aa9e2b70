namespace TaskBuildTools.Filters;

/// <summary>The tasks whose date is in a range.</summary>
/// <param name="field">The name of the field.</param>
/// <param name="from">The first UTC tick; null for no bound.</param>
/// <param name="before">The first UTC tick after the range; null for no bound.</param>
internal sealed class DateRangeFilter(string field, long? from, long? before)
    : RangeFilter(field, TaskFieldKind.Date, from ?? long.MinValue, before - 1 ?? long.MaxValue)
{
    private readonly string _field = field;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitDateRange(
        _field, from is { } first ? FilterText.Utc(first) : null, before is { } end ? FilterText.Utc(end) : null);

    public override string ToString() => $"{FilterText.Subject(_field)} from {Bound(from)} until {Bound(before)}";

    private static string Bound(long? ticks) => ticks is { } bound ? FilterText.Instant(bound) : "ever";
}
