using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Sums by pairs of values of two fields: as stored where the index has them, else over the columns.</summary>
internal sealed class PairAggregator(FieldChoice first, FieldChoice second, Selection selection) : IPartialResult<PairAggregator>
{
    private readonly NamePairSums _sums = new(first.GroupCount, second.GroupCount, int.MaxValue);

    public static PairTotals[] By(AnalyticsScope scope, string firstName, string secondName)
    {
        FieldChoice first = FieldChoice.Of(scope.Columns, firstName);
        FieldChoice second = FieldChoice.Of(scope.Columns, secondName);
        if (TryGetStored(scope, first, second) is { } stored)
        {
            return Name(first, second, stored);
        }

        return scope.Remember(
            $"pairs/{first.Key}/{second.Key}",
            sections =>
            {
                first.AddSections(sections);
                second.AddSections(sections);
                AddStored(scope, first, second, sections);
                TaskSource.AddSections(scope.Columns, sections);
            },
            AnalyticsJson.Default.PairTotalsArray,
            () => Name(first, second, scope.Scan(selection => new PairAggregator(first, second, selection))._sums.Sorted()));
    }

    /// <summary>What the index stores of two fields, whichever comes first, by the first and then the second; null where it stores nothing, or only some tasks are asked about.</summary>
    public static (NamePair[] Pairs, StoredTotals[] Totals)? TryGetStored(AnalyticsScope scope, FieldChoice first, FieldChoice second)
    {
        bool isTurned = first.Number > second.Number;
        if (scope.Filter is not null || first.Number == second.Number
            || scope.Columns.Pairs(Math.Min(first.Number, second.Number), Math.Max(first.Number, second.Number)) is not { } table)
        {
            return null;
        }

        var pairs = new NamePair[table.Count];
        var totals = new StoredTotals[table.Count];
        for (int row = 0; row < pairs.Length; row++)
        {
            (NamePair pair, totals[row]) = table[row];
            pairs[row] = isTurned ? new NamePair((int)pair.Second, (int)pair.First) : pair;
        }

        if (isTurned)
        {
            Array.Sort(Array.ConvertAll(pairs, pair => pair.Order), totals);
            Array.Sort(pairs, static (left, right) => left.Order.CompareTo(right.Order));
        }

        return (pairs, totals);
    }

    /// <summary>That two fields are not stored is a part of an answer, too, where <see cref="TryGetStored"/> looks for them.</summary>
    public static void AddStored(AnalyticsScope scope, FieldChoice first, FieldChoice second, SectionSet sections)
    {
        int number = scope.Filter is not null || first.Number == second.Number
            ? -1
            : scope.Columns.PairNumber(Math.Min(first.Number, second.Number), Math.Max(first.Number, second.Number));
        if (number >= 0)
        {
            sections.Add(SectionKind.NamePairs, number);
        }
    }

    public void Scan(int start, int end)
    {
        var source = new TaskSource(first.Columns);
        NameCodes others = second.Columns.Name(second.Number).Codes;
        var walk = new GroupWalk(first, selection, start, end);
        while (walk.MoveNext())
        {
            (int place, int last) = others.RangeOf(walk.Ordinal);
            for (; place < last; place++)
            {
                _sums.TryAdd(new NamePair(walk.Group, others[place]), source[walk.Ordinal]);
            }
        }
    }

    public void Append(PairAggregator later) => _sums.TryAdd(later._sums);

    private static PairTotals[] Name(FieldChoice first, FieldChoice second, (NamePair[] Pairs, StoredTotals[] Totals) sorted)
    {
        var named = new PairTotals[sorted.Pairs.Length];
        for (int row = 0; row < named.Length; row++)
        {
            NamePair pair = sorted.Pairs[row];
            named[row] = new PairTotals(
                first.Value((int)pair.First), second.Value((int)pair.Second), new TaskTotals(sorted.Totals[row]));
        }

        return named;
    }
}
