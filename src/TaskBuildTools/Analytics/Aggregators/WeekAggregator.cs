using System.Globalization;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>
/// Tasks by the week of a date: the one in front of the range and those of the range. Tasks without the date, and those
/// behind the range, are counted by themselves.
/// </summary>
internal sealed class WeekAggregator(
    IndexColumns columns, Selection selection, FieldRole date, WeekRange weeks, bool isOfClosed, bool withActual = false)
    : IPartialResult<WeekAggregator>
{
    private readonly WeekSum[] _weeks = new WeekSum[weeks.Count];
    private WeekSum _before;
    private WeekSum _undated;

    public static BurnUpReport BurnUp(AnalyticsScope scope, WeekRange weeks) => scope.Remember(
        string.Create(CultureInfo.InvariantCulture, $"burnup/{weeks.MondayOf(0):yyyy-MM-dd}/{weeks.Count}"),
        sections =>
        {
            DateSource.AddSections(scope.Columns, FieldRole.Created, sections);
            AddSections(scope.Columns, sections, estimatedOnly: true);
        },
        AnalyticsJson.Default.BurnUpReport,
        () => ComputeBurnUp(scope, weeks));

    public static ThroughputReport Throughput(AnalyticsScope scope, WeekRange weeks) => scope.Remember(
        string.Create(CultureInfo.InvariantCulture, $"throughput/{weeks.MondayOf(0):yyyy-MM-dd}/{weeks.Count}"),
        sections => AddSections(scope.Columns, sections, estimatedOnly: false),
        AnalyticsJson.Default.ThroughputReport,
        () => ComputeThroughput(scope, weeks));

    public void Scan(int start, int end)
    {
        StatusColumn statuses = StatusColumn.Of(columns);
        DateSource dates = DateSource.Of(columns, date);
        ReadOnlySpan<long> estimated = TaskSource.Hours(columns, FieldRole.EstimatedHours);
        ReadOnlySpan<long> actual = withActual ? TaskSource.Hours(columns, FieldRole.ActualHours) : default;
        for (int ordinal = start; ordinal < end; ordinal++)
        {
            StatusMeaning meaning = statuses[ordinal];
            if ((isOfClosed ? meaning != StatusMeaning.Closed : meaning == StatusMeaning.Cancelled) || !selection.Contains(ordinal))
            {
                continue;
            }

            var one = new WeekSum
            {
                Count = 1,
                Estimated = TaskSource.HoursOrNone(estimated, ordinal),
                Actual = TaskSource.HoursOrNone(actual, ordinal),
            };
            if (!dates.TryGet(ordinal, out long ticks))
            {
                _undated.Add(one);
                continue;
            }

            long place = weeks.PlaceOf(ticks);
            if (place < 0)
            {
                _before.Add(one);
            }
            else if (place < _weeks.Length)
            {
                _weeks[place].Add(one);
            }
        }
    }

    public void Append(WeekAggregator later)
    {
        _before.Add(later._before);
        _undated.Add(later._undated);
        for (int week = 0; week < _weeks.Length; week++)
        {
            _weeks[week].Add(later._weeks[week]);
        }
    }

    private static BurnUpReport ComputeBurnUp(AnalyticsScope scope, WeekRange weeks)
    {
        IndexColumns columns = scope.Columns;
        WeekAggregator created = scope.Scan(selection => new WeekAggregator(columns, selection, FieldRole.Created, weeks, isOfClosed: false));
        WeekAggregator closed = scope.Scan(selection => new WeekAggregator(columns, selection, FieldRole.Updated, weeks, isOfClosed: true));
        WeekSum scopeSoFar = created._before;
        scopeSoFar.Add(created._undated);
        WeekSum closedSoFar = closed._before;
        closedSoFar.Add(closed._undated);
        var rows = new List<BurnUpWeek>(weeks.Count);
        for (int week = 0; week < weeks.Count; week++)
        {
            scopeSoFar.Add(created._weeks[week]);
            closedSoFar.Add(closed._weeks[week]);
            rows.Add(new BurnUpWeek(
                weeks.MondayOf(week),
                created._weeks[week].Count,
                closed._weeks[week].Count,
                scopeSoFar.Count,
                closedSoFar.Count,
                FixedPoint.ToDecimal(scopeSoFar.Estimated),
                FixedPoint.ToDecimal(closedSoFar.Estimated)));
        }

        return new BurnUpReport(created._undated.Count, closed._undated.Count, rows.AsReadOnly());
    }

    private static ThroughputReport ComputeThroughput(AnalyticsScope scope, WeekRange weeks)
    {
        IndexColumns columns = scope.Columns;
        WeekAggregator closed = scope.Scan(selection => new WeekAggregator(columns, selection, FieldRole.Updated, weeks, isOfClosed: true, withActual: true));
        var rows = new List<ThroughputWeek>(weeks.Count);
        WeekSum sum = default;
        for (int week = 0; week < weeks.Count; week++)
        {
            WeekSum one = closed._weeks[week];
            sum.Add(one);
            rows.Add(new ThroughputWeek(
                weeks.MondayOf(week), one.Count, FixedPoint.ToDecimal(one.Estimated), FixedPoint.ToDecimal(one.Actual)));
        }

        return new ThroughputReport(
            sum.Count,
            FixedPoint.ToDecimal(sum.Estimated),
            FixedPoint.ToDecimal(sum.Actual),
            closed._undated.Count,
            rows.AsReadOnly());
    }

    private static void AddSections(IndexColumns columns, SectionSet sections, bool estimatedOnly)
    {
        StatusColumn.AddSections(columns, sections);
        DateSource.AddSections(columns, FieldRole.Updated, sections);
        TaskSource.AddHours(columns, FieldRole.EstimatedHours, sections);
        if (!estimatedOnly)
        {
            TaskSource.AddHours(columns, FieldRole.ActualHours, sections);
        }
    }
}
