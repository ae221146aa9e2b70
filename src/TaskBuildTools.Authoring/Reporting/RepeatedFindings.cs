using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// Shortens a log: of findings with the same cause it shows the first five, and in place of the sixth how many more there
/// are. The same cause is the same diagnostic, at the same severity, with the same key (an unknown status, a field, a
/// missing id), in whatever files. Counts, baseline and SARIF log are made of all findings, never of these.
/// </summary>
internal static class RepeatedFindings
{
    /// <summary>Of one cause.</summary>
    public const int Shown = 5;

    /// <summary>The findings of a build as its log has them. A pure function; the order is kept. Linear.</summary>
    /// <param name="findings">In the order of the log.</param>
    /// <param name="showAll">How to see all of them, for the lines that count the rest.</param>
    public static ImmutableArray<ReportedFinding> Shorten(ImmutableArray<ReportedFinding> findings, string showAll) =>
        Shorten(
            findings,
            static reported => (reported.Finding.Id, reported.Severity, reported.Finding.Key),
            (sixth, more) => sixth with
            {
                Finding = sixth.Finding with { Message = Summary(sixth.Finding.Message, more, showAll), Related = [] },
            });

    /// <summary>The same of anything that has a cause.</summary>
    /// <param name="items">In the order of the log.</param>
    /// <param name="causeOf">Equal for items of one cause.</param>
    /// <param name="summarize">Makes what stands for the sixth and all after it, whose number it is given.</param>
    public static ImmutableArray<T> Shorten<T, TCause>(IReadOnlyCollection<T> items, Func<T, TCause> causeOf, Func<T, int, T> summarize)
        where TCause : notnull
    {
        if (items.Count <= Shown)
        {
            return [.. items];
        }

        Dictionary<TCause, int> totals = [];
        foreach (T item in items)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(totals, causeOf(item), out _)++;
        }

        ImmutableArray<T>.Builder shown = ImmutableArray.CreateBuilder<T>();
        Dictionary<TCause, int> seen = [];
        foreach (T item in items)
        {
            TCause cause = causeOf(item);
            int number = ++CollectionsMarshal.GetValueRefOrAddDefault(seen, cause, out _);
            if (number <= Shown)
            {
                shown.Add(item);
            }
            else if (number == Shown + 1)
            {
                shown.Add(summarize(item, totals[cause] - Shown));
            }
        }

        return shown.ToImmutable();
    }

    /// <summary>The line for the rest, at the place of the first of them.</summary>
    /// <param name="message">Of the first of them: it says what to do.</param>
    /// <param name="more">How many there are.</param>
    /// <param name="showAll">How to see all of them.</param>
    public static string Summary(string message, int more, string showAll) =>
        $"{CountText.Of(more, "more finding has this cause", "more findings have this cause, the first of them here")}: {MessageText.Sentence(message)} {showAll}";
}
