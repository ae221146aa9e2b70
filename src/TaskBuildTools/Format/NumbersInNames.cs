namespace TaskBuildTools.Format;

/// <summary>
/// Compares the numbers in two names. <c>TASK-12</c> and <c>TASK-13</c> are near by letters, but each is a name of its own and
/// not a slip of the other, so a message never offers one for the other. Leading zeros do not count.
/// </summary>
/// <remarks>Also compiled into the source generator, so it uses nothing that .NET Standard 2.0 lacks.</remarks>
internal static class NumbersInNames
{
    /// <summary>Whether both have the same numbers in the same order.</summary>
    public static bool AreSame(string left, string right)
    {
        int leftAt = 0;
        int rightAt = 0;
        while (true)
        {
            bool leftHas = FindNumber(left, ref leftAt, out int leftEnd);
            bool rightHas = FindNumber(right, ref rightAt, out int rightEnd);
            if (!leftHas || !rightHas)
            {
                return leftHas == rightHas;
            }

            if (leftEnd - leftAt != rightEnd - rightAt
                || string.CompareOrdinal(left, leftAt, right, rightAt, leftEnd - leftAt) != 0)
            {
                return false;
            }

            leftAt = leftEnd;
            rightAt = rightEnd;
        }
    }

    private static bool FindNumber(string text, ref int start, out int end)
    {
        while (start < text.Length && !IsDigit(text[start]))
        {
            start++;
        }

        end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        bool found = end > start;
        while (start < end - 1 && text[start] == '0')
        {
            start++;
        }

        return found;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
