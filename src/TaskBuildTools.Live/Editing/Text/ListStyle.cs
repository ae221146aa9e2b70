using System.Text;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>How a file writes its lists: as the first one that it has.</summary>
/// <param name="IsBlock">A line an item, or in brackets.</param>
/// <param name="Indentation">Blanks before the hyphens, more than before the key.</param>
/// <param name="Quotes">The form of the first item.</param>
internal readonly record struct ListStyle(bool IsBlock, int Indentation, ScalarForm Quotes)
{
    public static ListStyle Of(FrontMatterText text)
    {
        foreach (FrontMatterPair pair in text.Pairs)
        {
            if (text.Tree[pair.Node].Kind != YamlNodeKind.Sequence || text.Tree[pair.Node].Size == 1 || pair.Colon < 0 || text.IsDecorated(pair.Node))
            {
                continue;
            }

            if (text.Text[pair.Start] == '[')
            {
                return new ListStyle(false, 0, ScalarForm.Plain);
            }

            BlockItemPlace item = BlockItemPlace.Find(text, pair.Node, pair.Colon)[0];
            int keyIndentation = pair.KeyStart - TextLines.StartOf(text.Text, pair.KeyStart);
            ScalarForm form = text.Tree[item.Node].Kind == YamlNodeKind.Scalar && item.End > item.Dash + 1
                ? ScalarText.FormAt(text.Text, text.Start(item.Node))
                : ScalarForm.Plain;
            return new ListStyle(true, item.Dash - TextLines.StartOf(text.Text, item.Dash) - keyIndentation, form);
        }

        return new ListStyle(false, 0, ScalarForm.Plain);
    }

    public static string Brackets(IReadOnlyList<string?> items) =>
        "[" + string.Join(", ", items.Select(static item => Write(item!, ScalarForm.Plain, true))) + "]";

    public string BlockLines(IReadOnlyList<string?> items, int keyIndentation, string lineBreak)
    {
        StringBuilder lines = new();
        foreach (string? item in items)
        {
            lines.Append(' ', keyIndentation + Indentation).Append("- ").Append(Write(item!, Quotes, false)).Append(lineBreak);
        }

        return lines.ToString();
    }

    private static string Write(string item, ScalarForm present, bool isInBrackets)
    {
        foreach (ScalarForm form in ScalarText.Candidates(item, present, false))
        {
            if (ScalarText.Write(item, form, isInBrackets, PlainKind.Text) is { } text)
            {
                return text;
            }
        }

        throw new TaskEditException(TaskEditFailure.InvalidValue, "The value cannot be written to a task file");
    }
}
