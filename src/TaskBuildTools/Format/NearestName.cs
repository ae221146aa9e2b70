namespace TaskBuildTools.Format;

/// <summary>
/// Finds the right name that a wrong one was probably meant to be. Distance is optimal string alignment (insert, delete,
/// replace, swap of neighbours), without regard to case. How far is near depends on the length of the wrong name: in a short
/// one every letter counts, and "parent" is another word than "agent". A name with other numbers is never meant.
/// </summary>
/// <remarks>Also compiled into the source generator, so it uses nothing that .NET Standard 2.0 lacks.</remarks>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest candidate (the first of equally near ones), or null when none is near.</summary>
    /// <remarks>O(candidates x length of <paramref name="wrong"/>); names over 64 characters are never near.</remarks>
    public static string? Find(IEnumerable<string> candidates, string wrong)
    {
        if (wrong.Length is 0 or > LongestName)
        {
            return null;
        }

        int bound = MostEdits(wrong.Length);
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (candidate.Length is 0 or > LongestName || Math.Abs(candidate.Length - wrong.Length) > bound)
            {
                continue;
            }

            int distance = Distance(candidate, wrong);
            if (distance > bound
                || distance >= Math.Max(candidate.Length, wrong.Length)
                || (distance > 1 && !MayHaveSeveralEdits(candidate, wrong))
                || !NumbersInNames.AreSame(candidate, wrong))
            {
                continue;
            }

            nearest = candidate;
            bound = distance - 1;
            if (bound < 0)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>The part of a message that names it: <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string Suggestion(IEnumerable<string> candidates, string wrong) =>
        Find(candidates, wrong) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static int MostEdits(int length) => length switch
    {
        < 3 => 0,
        < 6 => 1,
        < 12 => 2,
        _ => 3,
    };

    // A name of medium length that is mistyped twice is seldom mistyped in its first letter.
    private static bool MayHaveSeveralEdits(string candidate, string wrong) =>
        wrong.Length >= 8 || char.ToLowerInvariant(candidate[0]) == char.ToLowerInvariant(wrong[0]);

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            char x = char.ToLowerInvariant(a[i - 1]);
            for (int j = 1; j <= b.Length; j++)
            {
                char y = char.ToLowerInvariant(b[j - 1]);
                int best = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (x == y ? 0 : 1));
                if (i > 1 && j > 1
                    && x == char.ToLowerInvariant(b[j - 2]) && y == char.ToLowerInvariant(a[i - 2]))
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                current[j] = best;
            }

            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }
}
