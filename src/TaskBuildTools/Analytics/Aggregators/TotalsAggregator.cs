using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>The sums that an index also stores, over a selection of tasks.</summary>
internal sealed class TotalsAggregator(FieldChoice field, Selection selection) : IPartialResult<TotalsAggregator>
{
    private readonly TotalsSum[] _groups = new TotalsSum[field.GroupCount];

    public static TaskTotals Of(AnalyticsScope scope)
    {
        if (scope.Filter is null)
        {
            return scope.Columns.Totals[0];
        }

        FieldChoice all = FieldChoice.None(scope.Columns);
        return Remember(scope, "totals", all, () => [new TaskValue("", new TaskTotals(Compute(scope, all)[0]))])[0].Totals;
    }

    /// <summary>Of each value that a selected task has.</summary>
    public static TaskValue[] By(AnalyticsScope scope, string fieldName)
    {
        FieldChoice field = FieldChoice.Of(scope.Columns, fieldName);
        return scope.Filter is null
            ? Name(field, Stored(field))
            : Remember(scope, "totals/" + field.Key, field, () => Name(field, Compute(scope, field)));
    }

    /// <summary>Of all tasks of the index, by code.</summary>
    public static StoredTotals[] Stored(FieldChoice field)
    {
        TotalsTable stored = field.Columns.NameTotals(field.Number);
        var totals = new StoredTotals[field.GroupCount];
        for (int code = 0; code < totals.Length; code++)
        {
            totals[code] = stored.Stored(code);
        }

        return totals;
    }

    public void Scan(int start, int end)
    {
        var source = new TaskSource(field.Columns);
        var walk = new GroupWalk(field, selection, start, end);
        while (walk.MoveNext())
        {
            _groups[walk.Group].Add(source[walk.Ordinal]);
        }
    }

    public void Append(TotalsAggregator later)
    {
        for (int group = 0; group < _groups.Length; group++)
        {
            _groups[group].Add(later._groups[group]);
        }
    }

    private static StoredTotals[] Compute(AnalyticsScope scope, FieldChoice field) =>
        Array.ConvertAll(scope.Scan(selection => new TotalsAggregator(field, selection))._groups, sum => sum.ToStored());

    private static TaskValue[] Name(FieldChoice field, StoredTotals[] totals) =>
        [.. Enumerable.Range(0, totals.Length)
            .Where(code => totals[code].Count > 0)
            .Select(code => new TaskValue(field.Value(code), new TaskTotals(totals[code])))];

    private static TaskValue[] Remember(AnalyticsScope scope, string operation, FieldChoice field, Func<TaskValue[]> compute) => scope.Remember(
        operation,
        sections =>
        {
            field.AddSections(sections);
            TaskSource.AddSections(field.Columns, sections);
        },
        AnalyticsJson.Default.TaskValueArray,
        compute);
}
