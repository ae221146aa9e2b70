using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Live.Editing;

/// <summary>
/// Finds the id that follows the highest one: <c>task-13</c> after <c>task-12</c>, with the zeros that the ids in use have. Gaps are
/// not filled, since a removed task's id may still be referred to elsewhere. Pure functions.
/// </summary>
/// <param name="schema">Its pattern says how ids are counted, if it has a form that can be counted.</param>
/// <param name="pattern">Matches whole ids; null for any.</param>
internal sealed partial class CountedIds(TaskSchema schema, IdPattern? pattern)
{
    private readonly StringComparer _comparer = schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <param name="ids">All ids that are in use, rejected and archived ones included.</param>
    /// <exception cref="TaskEditException">Nothing says how ids are counted here.</exception>
    public string Next(IEnumerable<string> ids)
    {
        Counted[] all = [.. ids.Select(Read)];
        (string Prefix, int Width)? form = CountedIdPattern.Read(schema.IdPattern);
        string prefix = form?.Prefix ?? PrefixOfMost(all);
        Counted[] counted = Array.FindAll(all, id => id.Number is not null && _comparer.Equals(id.Prefix, prefix));
        Counted highest = counted.MaxBy(static id => id.Number) ?? new Counted(prefix, BigInteger.Zero, 0);
        int width = Math.Max(form?.Width ?? 1, counted.Select(static id => id.Width).DefaultIfEmpty().Max());
        string next = (form?.Prefix ?? highest.Prefix)
            + (highest.Number!.Value + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        return pattern is null || pattern.IsMatch(next)
            ? next
            : throw Uncountable($"the next one would be \"{next}\", which does not match the pattern '{schema.IdPattern}' of the schema");
    }

    // One that only some tasks have may be no count at all, such as the 8 of "utf8".
    private string PrefixOfMost(Counted[] all)
    {
        IGrouping<string, Counted>? most = all.Where(static id => id.Number is not null).GroupBy(static id => id.Prefix, _comparer).MaxBy(static group => group.Count());
        return most is not null && most.Count() * 2 > all.Length
            ? most.Key
            : throw Uncountable(all.Length == 0
                ? "there is no task yet, and the schema has no pattern of ids that can be counted"
                : "most ids do not have one beginning and a number, and the schema has no pattern of ids that can be counted");
    }

    private static TaskEditException Uncountable(string reason) =>
        new(TaskEditFailure.InvalidValue, $"The store cannot choose the id of the new task: {reason}; give an id");

    private static Counted Read(string id)
    {
        Match match = Number().Match(id);
        if (!match.Success)
        {
            return new Counted(id, null, 0);
        }

        string digits = match.Groups["number"].Value;
        return new Counted(
            match.Groups["prefix"].Value, BigInteger.Parse(digits, CultureInfo.InvariantCulture), digits[0] == '0' ? digits.Length : 0);
    }

    // Parts of a task are counted behind dots: "task-12.3" is a part of "task-12".
    [GeneratedRegex(@"^(?<prefix>.*?)(?<number>[0-9]{1,100})(?:\.[0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    private sealed record Counted(string Prefix, BigInteger? Number, int Width);
}
