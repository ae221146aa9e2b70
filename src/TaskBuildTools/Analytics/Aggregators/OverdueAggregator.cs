using System.Globalization;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Unfinished tasks that should have been done.</summary>
internal sealed class OverdueAggregator(IndexColumns columns, Selection selection, long nowTicks, int top) : IPartialResult<OverdueAggregator>
{
    private readonly TopTasks _top = new(top);
    private int _count;
    private int _estimatedCount;
    private Int128 _estimated;

    public static OverdueReport Of(AnalyticsScope scope, DateTimeOffset at, int top) => scope.Remember(
        string.Create(CultureInfo.InvariantCulture, $"overdue/{at.UtcTicks}/{top}"),
        sections =>
        {
            TaskIds.AddSections(scope.Columns, sections);
            StatusColumn.AddSections(scope.Columns, sections);
            DateSource.AddSections(scope.Columns, FieldRole.Due, sections);
            TaskSource.AddHours(scope.Columns, FieldRole.EstimatedHours, sections);
        },
        AnalyticsJson.Default.OverdueReport,
        () => Compute(scope, at, top));

    public void Scan(int start, int end)
    {
        StatusColumn statuses = StatusColumn.Of(columns);
        DateSource due = DateSource.Of(columns, FieldRole.Due);
        ReadOnlySpan<long> estimated = TaskSource.Hours(columns, FieldRole.EstimatedHours);
        for (int ordinal = start; ordinal < end; ordinal++)
        {
            if (!due.TryGet(ordinal, out long ticks) || LateTicks(ticks, due.IsDay(ordinal)) < 0
                || !statuses.IsUnfinished(ordinal) || !selection.Contains(ordinal))
            {
                continue;
            }

            _count++;
            _top.Add(ticks, ordinal);
            if (!estimated.IsEmpty && estimated[ordinal] != IndexFormat.AbsentValue)
            {
                _estimatedCount++;
                _estimated += estimated[ordinal];
            }
        }
    }

    public void Append(OverdueAggregator later)
    {
        _count += later._count;
        _estimatedCount += later._estimatedCount;
        _estimated += later._estimated;
        _top.Add(later._top);
    }

    private static OverdueReport Compute(AnalyticsScope scope, DateTimeOffset at, int top)
    {
        IndexColumns columns = scope.Columns;
        var ids = new TaskIds(columns);
        OverdueAggregator tally = scope.Scan(selection => new OverdueAggregator(columns, selection, at.UtcTicks, top));
        DateSource due = DateSource.Of(columns, FieldRole.Due);
        var tasks = new List<OverdueTask>();
        foreach ((long ticks, int ordinal) in tally._top.Sorted())
        {
            bool isDay = due.IsDay(ordinal);
            tasks.Add(new OverdueTask(
                ids[ordinal], new DateTimeOffset(ticks, TimeSpan.Zero), isDay, new TimeSpan(tally.LateTicks(ticks, isDay))));
        }

        GC.KeepAlive(scope.Snapshot);
        return new OverdueReport(
            at.ToUniversalTime(), tally._count, tally._estimatedCount, FixedPoint.ToDecimal(tally._estimated), tasks.AsReadOnly());
    }

    /// <summary>Negative when there is time left. A day is over when the next begins; a point in time must lie behind.</summary>
    private long LateTicks(long dueTicks, bool isDay) =>
        isDay ? nowTicks - dueTicks - TimeSpan.TicksPerDay : nowTicks > dueTicks ? nowTicks - dueTicks : -1;
}
