using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>Finds the id that the caller probably meant, for a message.</summary>
internal static class NearestId
{
    /// <summary>Of what <see cref="Distance"/> compares.</summary>
    public const int MaxLength = 64;

    private const int MaxTasks = 20_000;
    private const int MaxDistance = 2;

    /// <summary>The first id at the smallest distance of up to two letters, case aside and with the same numbers; null without one, or where looking costs too much.</summary>
    public static string? Of(StringColumn ids, string wanted)
    {
        if (ids.Count > MaxTasks || wanted.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        int best = MaxDistance + 1;
        for (int ordinal = 0; ordinal < ids.Count && best > 0; ordinal++)
        {
            string id = ids.Get(ordinal);
            if (Math.Abs(id.Length - wanted.Length) >= best)
            {
                continue;
            }

            int distance = Distance(id, wanted);
            if (distance < best && distance < wanted.Length && NumbersInNames.AreSame(id, wanted))
            {
                (nearest, best) = (id, distance);
            }
        }

        return nearest;
    }

    /// <summary>Levenshtein's, without regard to case.</summary>
    public static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[MaxLength + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (int line = 0; line < left.Length; line++)
        {
            int diagonal = row[0]++;
            for (int column = 0; column < right.Length; column++)
            {
                int cost = char.ToUpperInvariant(left[line]) == char.ToUpperInvariant(right[column]) ? 0 : 1;
                int value = Math.Min(diagonal + cost, Math.Min(row[column], row[column + 1]) + 1);
                diagonal = row[column + 1];
                row[column + 1] = value;
            }
        }

        return row[right.Length];
    }
}
