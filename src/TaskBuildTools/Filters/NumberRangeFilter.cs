namespace TaskBuildTools.Filters;

/// <summary>The tasks whose number is in a range, both ends included.</summary>
/// <param name="field">The name of the field.</param>
/// <param name="least">The smallest number; null for no bound.</param>
/// <param name="most">The largest number; null for no bound.</param>
internal sealed class NumberRangeFilter(string field, decimal? least, decimal? most)
    : RangeFilter(field, TaskFieldKind.Number, FirstOf(least), LastOf(most))
{
    private const decimal LargestNumber = long.MaxValue / 1000;

    private readonly string _field = field;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitNumberRange(_field, least, most);

    public override string ToString() => $"{FilterText.Subject(_field)} from {Bound(least)} to {Bound(most)}";

    // Numbers are whole thousandths: what no number can reach is no bound, or leaves nothing.
    private static long FirstOf(decimal? least) => least is null or < -LargestNumber ? long.MinValue
        : least > LargestNumber ? long.MaxValue : (long)decimal.Ceiling(least.Value * 1000);

    private static long LastOf(decimal? most) => most is null or > LargestNumber ? long.MaxValue
        : most < -LargestNumber ? long.MinValue : (long)decimal.Floor(most.Value * 1000);

    private static string Bound(decimal? number) => number is { } value ? FilterText.Number(value) : "any";
}
