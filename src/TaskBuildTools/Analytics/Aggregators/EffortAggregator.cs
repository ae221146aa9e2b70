using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Estimated beside actual hours.</summary>
internal sealed class EffortAggregator(FieldChoice field, Selection selection) : IPartialResult<EffortAggregator>
{
    private readonly EffortSum[] _groups = new EffortSum[field.GroupCount];

    public static TaskEffort Of(AnalyticsScope scope)
    {
        FieldChoice all = FieldChoice.None(scope.Columns);
        return scope.Remember(
            "effort",
            sections => AddHours(scope, sections),
            AnalyticsJson.Default.TaskEffort,
            () => Compute(scope, all)[0].ToEffort());
    }

    /// <summary>Of each value of which a task has hours of either kind.</summary>
    public static ValueEffort[] By(AnalyticsScope scope, string fieldName)
    {
        FieldChoice field = FieldChoice.Of(scope.Columns, fieldName);
        return scope.Remember(
            "effort/" + field.Key,
            sections =>
            {
                field.AddSections(sections);
                AddHours(scope, sections);
            },
            AnalyticsJson.Default.ValueEffortArray,
            () =>
            {
                EffortSum[] groups = Compute(scope, field);
                return [.. Enumerable.Range(0, groups.Length)
                    .Where(group => !groups[group].IsEmpty)
                    .Select(group => new ValueEffort(field.Value(group), groups[group].ToEffort()))];
            });
    }

    public void Scan(int start, int end)
    {
        ReadOnlySpan<long> estimated = TaskSource.Hours(field.Columns, FieldRole.EstimatedHours);
        ReadOnlySpan<long> actual = TaskSource.Hours(field.Columns, FieldRole.ActualHours);
        var walk = new GroupWalk(field, selection, start, end);
        while (walk.MoveNext())
        {
            _groups[walk.Group].AddTask(
                estimated.IsEmpty ? IndexFormat.AbsentValue : estimated[walk.Ordinal],
                actual.IsEmpty ? IndexFormat.AbsentValue : actual[walk.Ordinal]);
        }
    }

    public void Append(EffortAggregator later)
    {
        for (int group = 0; group < _groups.Length; group++)
        {
            _groups[group].Add(later._groups[group]);
        }
    }

    private static EffortSum[] Compute(AnalyticsScope scope, FieldChoice field) =>
        scope.Scan(selection => new EffortAggregator(field, selection))._groups;

    private static void AddHours(AnalyticsScope scope, SectionSet sections)
    {
        TaskSource.AddHours(scope.Columns, FieldRole.EstimatedHours, sections);
        TaskSource.AddHours(scope.Columns, FieldRole.ActualHours, sections);
    }
}
