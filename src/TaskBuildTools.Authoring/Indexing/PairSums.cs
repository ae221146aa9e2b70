using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Sums over the tasks that have a value of one field and a value of another; only pairs of values in use. Gives up, and is
/// not written, when they are more than <see cref="NamePair.MaxRows"/>.
/// </summary>
internal sealed class PairSums
{
    private readonly NamePairSums _sums;

    private PairSums(NameTable first, NameTable second, int number)
    {
        (First, Second, Number) = (first, second, number);
        _sums = new NamePairSums(first.Values.Length, second.Values.Length, NamePair.MaxRows);
    }

    /// <summary>Of the pair in the section table.</summary>
    public int Number { get; }

    public bool IsTooLarge { get; private set; }

    public NameTable First { get; }

    public NameTable Second { get; }

    /// <summary>
    /// The pairs of fields that an index stores, none of them filled: status by all others, then priority by all others, then the
    /// rest in the order of the fields, up to <see cref="NamePair.MaxSections"/>; in the order of their numbers.
    /// </summary>
    public static PairSums[] Choose(NameTable[] tables)
    {
        var chosen = new List<(int Rank, PairSums Pair)>();
        for (int higher = 1; higher < tables.Length; higher++)
        {
            for (int lower = 0; lower < higher; lower++)
            {
                int number = NamePair.SectionNumber(lower, higher);
                if (number >= 0)
                {
                    int rank = Math.Min(Rank(tables[lower]), Rank(tables[higher]));
                    chosen.Add((rank, new PairSums(tables[lower], tables[higher], number)));
                }
            }
        }

        return [.. chosen.OrderBy(choice => choice.Rank).Take(NamePair.MaxSections).Select(choice => choice.Pair).OrderBy(pair => pair.Number)];
    }

    public void Add(int ordinal, in TotalsSum one)
    {
        if (IsTooLarge)
        {
            return;
        }

        foreach (int first in First[ordinal])
        {
            foreach (int second in Second[ordinal])
            {
                IsTooLarge |= !_sums.TryAdd(new NamePair(first, second), one);
            }
        }
    }

    /// <summary>In the order of the pairs.</summary>
    public (NamePair[] Pairs, StoredTotals[] Totals) Sorted() => _sums.Sorted();

    private static int Rank(NameTable table) => table.Field.Role switch
    {
        FieldRole.Status => 0,
        FieldRole.Priority => 1,
        _ => 2,
    };
}
