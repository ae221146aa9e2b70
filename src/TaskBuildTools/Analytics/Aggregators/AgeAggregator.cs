using System.Globalization;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>How long unfinished tasks have been there.</summary>
internal sealed class AgeAggregator(IndexColumns columns, Selection selection, long nowTicks, int top) : IPartialResult<AgeAggregator>
{
    private static readonly int[] BucketDays = [0, 1, 7, 30, 90, 365];

    private readonly TopTasks _oldest = new(top);
    private readonly Durations _ages = new();
    private int _undated;

    public static AgeReport Of(AnalyticsScope scope, DateTimeOffset at, int top) => scope.Remember(
        string.Create(CultureInfo.InvariantCulture, $"age/{at.UtcTicks}/{top}"),
        sections =>
        {
            TaskIds.AddSections(scope.Columns, sections);
            StatusColumn.AddSections(scope.Columns, sections);
            DateSource.AddSections(scope.Columns, FieldRole.Created, sections);
        },
        AnalyticsJson.Default.AgeReport,
        () => Compute(scope, at, top));

    public void Scan(int start, int end)
    {
        StatusColumn statuses = StatusColumn.Of(columns);
        DateSource created = DateSource.Of(columns, FieldRole.Created);
        var run = new List<long>();
        for (int ordinal = start; ordinal < end; ordinal++)
        {
            if (!statuses.IsUnfinished(ordinal) || !selection.Contains(ordinal))
            {
                continue;
            }

            if (!created.TryGet(ordinal, out long ticks))
            {
                _undated++;
                continue;
            }

            _oldest.Add(ticks, ordinal);
            run.Add(AgeTicks(ticks));
        }

        _ages.AddRun(run);
    }

    public void Append(AgeAggregator later)
    {
        _undated += later._undated;
        _oldest.Add(later._oldest);
        _ages.Add(later._ages);
    }

    private static AgeReport Compute(AnalyticsScope scope, DateTimeOffset at, int top)
    {
        IndexColumns columns = scope.Columns;
        var ids = new TaskIds(columns);
        AgeAggregator tally = scope.Scan(selection => new AgeAggregator(columns, selection, at.UtcTicks, top));
        var buckets = new List<AgeBucket>();
        for (int i = 0; i < BucketDays.Length; i++)
        {
            int? before = i + 1 < BucketDays.Length ? BucketDays[i + 1] : null;
            buckets.Add(new AgeBucket(BucketDays[i], before, tally._ages.CountBetween(
                BucketDays[i] * TimeSpan.TicksPerDay, before is { } days ? days * TimeSpan.TicksPerDay : long.MaxValue)));
        }

        var oldest = new List<AgedTask>();
        foreach ((long ticks, int ordinal) in tally._oldest.Sorted())
        {
            oldest.Add(new AgedTask(ids[ordinal], new DateTimeOffset(ticks, TimeSpan.Zero), new TimeSpan(tally.AgeTicks(ticks))));
        }

        return new AgeReport(
            at.ToUniversalTime(), tally._ages.Summarize(), tally._undated, buckets.AsReadOnly(), oldest.AsReadOnly());
    }

    private long AgeTicks(long createdTicks) => Math.Max(0, nowTicks - createdTicks);
}
