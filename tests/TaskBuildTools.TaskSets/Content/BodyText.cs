using System.Text;
using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Content;

/// <summary>The Markdown below the front matter: paragraphs, lists, code, tables, rules and a checklist.</summary>
internal static class BodyText
{
    private const int ItemBytes = 45;

    /// <summary>How many items the checklist of a body of this length has, and how many of them are done.</summary>
    public static (int Done, int Total) Checklist(ref SplitMix64 random, int bytes, bool isClosed)
    {
        int total = bytes < 4 * ItemBytes || random.Next(3) == 0 ? 0 : 1 + random.Next(Math.Min(8, bytes / (2 * ItemBytes)));
        return (isClosed ? total : random.Next(total + 1), total);
    }

    public static string Write(ref SplitMix64 random, int bytes, int done, int total)
    {
        if (bytes == 0)
        {
            return "";
        }

        var text = new StringBuilder(bytes + 100);
        text.Append("## Description\n\n");
        int prose = bytes - total * ItemBytes;
        do
        {
            Block(text, ref random, prose - text.Length);
        }
        while (text.Length < prose);
        if (total > 0)
        {
            text.Append("## Acceptance criteria\n\n");
            for (int i = 0; i < total; i++)
            {
                text.Append(i < done ? "- [x] " : "- [ ] ").Append(Prose.Words(ref random, 6)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Block(StringBuilder text, ref SplitMix64 random, int left)
    {
        switch (random.Next(12))
        {
            case 0:
                // What looks like the end of front matter.
                text.Append("---\n\n");
                break;
            case 1 when left > 150:
                text.Append("```yaml\nstatus: ").Append(Prose.Words(ref random, 2)).Append("\n---\n```\n\n");
                break;
            case 2 when left > 150:
                text.Append("| name | value |\n|---|---|\n| ").Append(Vocabulary.Next(ref random)).Append(" | ").Append(random.Next(1000)).Append(" |\n\n");
                break;
            case 3:
                text.Append("- ").Append(Prose.Sentence(ref random)).Append("\n- ").Append(Prose.Words(ref random, 3)).Append("\n\n");
                break;
            default:
                do
                {
                    text.Append(Prose.Sentence(ref random)).Append(random.Next(4) == 0 ? '\n' : ' ');
                    left -= 70;
                }
                while (left > 0 && random.Next(5) != 0);
                text[^1] = '\n';
                text.Append('\n');
                break;
        }
    }
}
