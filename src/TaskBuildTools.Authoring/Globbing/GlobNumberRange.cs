using System.Globalization;

namespace TaskBuildTools.Authoring.Globbing;

/// <summary>
/// Writes a range of whole numbers as a few patterns of digits and <c>[a-b]</c> classes of digits, about two for each
/// digit of its ends, so that an automaton need not list the numbers.
/// </summary>
internal static class GlobNumberRange
{
    /// <summary>Patterns that together match each number from low to high once; a class is always written <c>[ab]</c> with four characters.</summary>
    public static IEnumerable<string> Between(long low, long high)
    {
        if (low < 0)
        {
            foreach (string pattern in NaturalsBetween(Math.Max(1, high < 0 ? -high : 1), -low))
            {
                yield return "-" + pattern;
            }
        }

        if (high >= 0)
        {
            foreach (string pattern in NaturalsBetween(Math.Max(0, low), high))
            {
                yield return pattern;
            }
        }
    }

    private static IEnumerable<string> NaturalsBetween(long low, long high)
    {
        while (low <= high)
        {
            // The largest block of 10^n numbers that begins at low, has its count of digits, and does not pass high.
            long block = 1;
            int free = 0;
            while (low % (block * 10) == 0 && low + block * 10 - 1 <= high && low >= block * 10)
            {
                block *= 10;
                free++;
            }

            // Neighbouring blocks that differ in one digit only become one pattern.
            long digit = low / block % 10;
            long last = digit;
            while (last < 9 && low + (last - digit + 2) * block - 1 <= high)
            {
                last++;
            }

            string head = low / block >= 10 ? (low / block / 10).ToString(CultureInfo.InvariantCulture) : "";
            string choice = string.Create(CultureInfo.InvariantCulture, $"[{digit}{last}]");
            yield return head + choice + string.Concat(Enumerable.Repeat("[09]", free));
            low += (last - digit + 1) * block;
        }
    }
}
