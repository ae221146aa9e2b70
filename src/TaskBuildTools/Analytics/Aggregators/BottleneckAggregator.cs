using System.Globalization;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>The tasks that most others wait for.</summary>
internal sealed class BottleneckAggregator(IndexColumns columns, Selection selection, int top) : IPartialResult<BottleneckAggregator>
{
    private readonly TopTasks _top = new(top);

    public static Bottleneck[] Of(AnalyticsScope scope, int top) => scope.Remember(
        string.Create(CultureInfo.InvariantCulture, $"bottlenecks/{top}"),
        sections =>
        {
            TaskIds.AddSections(scope.Columns, sections);
            sections.Add(SectionKind.Unblocks).Add(SectionKind.Slack).Add(SectionKind.Ready);
        },
        AnalyticsJson.Default.BottleneckArray,
        () => Compute(scope, top));

    public void Scan(int start, int end)
    {
        ReadOnlySpan<uint> waiting = columns.Unblocks.Values;
        for (int ordinal = start; ordinal < end; ordinal++)
        {
            uint count = waiting[ordinal] & ~IndexFormat.AtLeastFlag;
            if (count > 0 && selection.Contains(ordinal))
            {
                _top.Add(-(long)count, ordinal);
            }
        }
    }

    public void Append(BottleneckAggregator later) => _top.Add(later._top);

    private static Bottleneck[] Compute(AnalyticsScope scope, int top)
    {
        IndexColumns columns = scope.Columns;
        // Touched whether or not there is a task to tell of, so that what is read does not depend on what is found.
        (NumberColumn slack, TaskBitmap ready) = (columns.Slack, columns.Ready);
        var ids = new TaskIds(columns);
        return Array.ConvertAll(scope.Scan(selection => new BottleneckAggregator(columns, selection, top))._top.Sorted(), entry =>
        {
            (int count, bool isAtLeast) = columns.Unblocks[entry.Ordinal];
            return new Bottleneck(ids[entry.Ordinal], count, isAtLeast, ready[entry.Ordinal], slack[entry.Ordinal] ?? 0);
        });
    }
}
