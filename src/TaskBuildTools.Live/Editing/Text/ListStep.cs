namespace TaskBuildTools.Live.Editing.Text;

/// <summary>One change of a list: without an item the one at the index goes, else the item is put there, before or instead.</summary>
internal readonly record struct ListStep(int Index, string? Item, bool IsReplacement)
{
    /// <summary>
    /// Steps from the end to the beginning, so that no step moves what a later one means. By the longest common
    /// subsequence; of each gap the old items are first replaced, then the rest goes or comes.
    /// </summary>
    /// <param name="old">Null for items that are no texts; two of them are the same.</param>
    /// <param name="wanted">The items afterwards; a null stands for one that stays.</param>
    public static List<ListStep> Between(IReadOnlyList<string?> old, IReadOnlyList<string?> wanted)
    {
        int[,] length = new int[old.Count + 1, wanted.Count + 1];
        for (int i = 1; i <= old.Count; i++)
        {
            for (int j = 1; j <= wanted.Count; j++)
            {
                length[i, j] = old[i - 1] == wanted[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        List<ListStep> steps = [];
        int oldEnd = old.Count;
        int wantedEnd = wanted.Count;
        int oldStart = oldEnd;
        int wantedStart = wantedEnd;
        while (true)
        {
            if (oldStart > 0 && wantedStart > 0 && old[oldStart - 1] == wanted[wantedStart - 1])
            {
                AddGap(steps, oldStart, oldEnd, wanted, wantedStart, wantedEnd);
                oldEnd = --oldStart;
                wantedEnd = --wantedStart;
            }
            else if (oldStart > 0 && (wantedStart == 0 || length[oldStart - 1, wantedStart] >= length[oldStart, wantedStart - 1]))
            {
                oldStart--;
            }
            else if (wantedStart > 0)
            {
                wantedStart--;
            }
            else
            {
                AddGap(steps, oldStart, oldEnd, wanted, wantedStart, wantedEnd);
                return steps;
            }
        }
    }

    private static void AddGap(
        List<ListStep> steps, int oldStart, int oldEnd, IReadOnlyList<string?> wanted, int wantedStart, int wantedEnd)
    {
        int replaced = Math.Min(oldEnd - oldStart, wantedEnd - wantedStart);
        for (int i = oldEnd - 1; i >= oldStart + replaced; i--)
        {
            steps.Add(new ListStep(i, null, false));
        }

        for (int i = wantedEnd - 1; i >= wantedStart + replaced; i--)
        {
            steps.Add(new ListStep(oldEnd, wanted[i], false));
        }

        for (int i = replaced - 1; i >= 0; i--)
        {
            steps.Add(new ListStep(oldStart + i, wanted[wantedStart + i], true));
        }
    }
}
