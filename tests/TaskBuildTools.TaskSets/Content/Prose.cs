using System.Text;
using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Content;

/// <summary>Sentences that say nothing.</summary>
internal static class Prose
{
    /// <summary>Words with a capital at the start, and no full stop.</summary>
    public static string Words(ref SplitMix64 random, int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Vocabulary.Next(ref random));
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    public static string Sentence(ref SplitMix64 random) => Words(ref random, 6 + random.Next(10)) + ".";
}
