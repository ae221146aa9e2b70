using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>How long closed tasks took from their creation to their last change.</summary>
internal sealed class CycleTimeAggregator(IndexColumns columns, Selection selection) : IPartialResult<CycleTimeAggregator>
{
    private readonly Durations _times = new();
    private int _undated;

    public static CycleTimeReport Of(AnalyticsScope scope) => scope.Remember(
        "cycle-time",
        sections =>
        {
            StatusColumn.AddSections(scope.Columns, sections);
            DateSource.AddSections(scope.Columns, FieldRole.Created, sections);
            DateSource.AddSections(scope.Columns, FieldRole.Updated, sections);
        },
        AnalyticsJson.Default.CycleTimeReport,
        () =>
        {
            IndexColumns columns = scope.Columns;
            CycleTimeAggregator tally = scope.Scan(selection => new CycleTimeAggregator(columns, selection));
            return new CycleTimeReport(tally._times.Summarize(), tally._undated);
        });

    public void Scan(int start, int end)
    {
        StatusColumn statuses = StatusColumn.Of(columns);
        DateSource created = DateSource.Of(columns, FieldRole.Created);
        DateSource updated = DateSource.Of(columns, FieldRole.Updated);
        var run = new List<long>();
        for (int ordinal = start; ordinal < end; ordinal++)
        {
            if (statuses[ordinal] != StatusMeaning.Closed || !selection.Contains(ordinal))
            {
                continue;
            }

            if (created.TryGet(ordinal, out long from) && updated.TryGet(ordinal, out long to))
            {
                run.Add(Math.Max(0, to - from));
            }
            else
            {
                _undated++;
            }
        }

        _times.AddRun(run);
    }

    public void Append(CycleTimeAggregator later)
    {
        _undated += later._undated;
        _times.Add(later._times);
    }
}
