using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>How far tasks are: from the stored sums where those say it, else over the columns.</summary>
internal sealed class ProgressAggregator(FieldChoice field, Selection selection) : IPartialResult<ProgressAggregator>
{
    private readonly ProgressSum[] _groups = new ProgressSum[field.GroupCount];

    public static TaskProgress Of(AnalyticsScope scope)
    {
        FieldChoice all = FieldChoice.None(scope.Columns);
        return scope.Filter is null
            ? Stored(scope.Columns)
            : scope.Remember(
                "progress",
                sections => AddSections(scope, all, sections),
                AnalyticsJson.Default.TaskProgress,
                () => Compute(scope, all)[0].ToProgress());
    }

    /// <summary>Of each value that a selected task has.</summary>
    public static ValueProgress[] By(AnalyticsScope scope, string fieldName)
    {
        FieldChoice field = FieldChoice.Of(scope.Columns, fieldName);
        if (TryGetStored(scope, field) is { } stored)
        {
            return Name(field, stored);
        }

        return scope.Remember(
            "progress/" + field.Key,
            sections => AddSections(scope, field, sections),
            AnalyticsJson.Default.ValueProgressArray,
            () => Name(field, Compute(scope, field)));
    }

    public void Scan(int start, int end)
    {
        StatusColumn statuses = StatusColumn.Of(field.Columns);
        ReadOnlySpan<uint> checklist = field.Columns.Checklist.Values;
        var walk = new GroupWalk(field, selection, start, end);
        while (walk.MoveNext())
        {
            ref ProgressSum sum = ref _groups[walk.Group];
            sum.AddStatus(statuses[walk.Ordinal], 1);
            sum.AddChecklist(checklist[walk.Ordinal * 2], checklist[walk.Ordinal * 2 + 1]);
        }
    }

    public void Append(ProgressAggregator later)
    {
        for (int group = 0; group < _groups.Length; group++)
        {
            _groups[group].Add(later._groups[group]);
        }
    }

    private static TaskProgress Stored(IndexColumns columns)
    {
        ProgressSum sum = default;
        TaskTotals totals = columns.Totals[0];
        int field = StatusColumn.FieldOf(columns);
        int without = totals.Count;
        for (int code = 0; field >= 0 && code < columns.StatusMeanings.Length; code++)
        {
            int count = columns.NameTotals(field)[code].Count;
            sum.AddStatus(columns.StatusMeanings[code], count);
            without -= count;
        }

        sum.AddStatus(StatusMeaning.None, without);
        sum.AddChecklist(totals.ChecklistDone, totals.ChecklistTotal);
        return sum.ToProgress();
    }

    /// <summary>From the pairs of status and value; tasks of a value without a status are what is left.</summary>
    private static ProgressSum[]? TryGetStored(AnalyticsScope scope, FieldChoice field)
    {
        var status = new FieldChoice(scope.Columns, StatusColumn.FieldOf(scope.Columns));
        if (status.Number < 0 || PairAggregator.TryGetStored(scope, field, status) is not { } stored)
        {
            return null;
        }

        StatusMeaning[] meanings = scope.Columns.StatusMeanings;
        StoredTotals[] totals = TotalsAggregator.Stored(field);
        var without = Array.ConvertAll(totals, total => (int)total.Count);
        var groups = new ProgressSum[totals.Length];
        for (int row = 0; row < stored.Pairs.Length; row++)
        {
            int group = (int)stored.Pairs[row].First;
            int count = (int)stored.Totals[row].Count;
            groups[group].AddStatus(meanings[stored.Pairs[row].Second], count);
            without[group] -= count;
        }

        for (int group = 0; group < groups.Length; group++)
        {
            groups[group].AddStatus(StatusMeaning.None, without[group]);
            groups[group].AddChecklist(totals[group].ChecklistDone, totals[group].ChecklistTotal);
        }

        return groups;
    }

    private static void AddSections(AnalyticsScope scope, FieldChoice field, SectionSet sections)
    {
        field.AddSections(sections);
        StatusColumn.AddSections(scope.Columns, sections);
        sections.Add(SectionKind.Checklist);
        var status = new FieldChoice(scope.Columns, StatusColumn.FieldOf(scope.Columns));
        if (status.Number >= 0 && field.Number >= 0)
        {
            PairAggregator.AddStored(scope, field, status, sections);
        }
    }

    private static ProgressSum[] Compute(AnalyticsScope scope, FieldChoice field) =>
        scope.Scan(selection => new ProgressAggregator(field, selection))._groups;

    private static ValueProgress[] Name(FieldChoice field, ProgressSum[] groups) =>
        [.. Enumerable.Range(0, groups.Length)
            .Where(group => groups[group].Count > 0)
            .Select(group => new ValueProgress(field.Value(group), groups[group].ToProgress()))];
}
