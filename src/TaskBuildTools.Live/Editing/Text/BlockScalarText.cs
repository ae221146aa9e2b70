using System.Text;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Writes a text as a block scalar (YAML 1.2.2, section 8.1).</summary>
/// <param name="Header">The indicators.</param>
/// <param name="Content">Whole lines.</param>
internal readonly record struct BlockScalarText(string Header, string Content)
{
    /// <summary>Null when the form cannot hold the text.</summary>
    /// <param name="value">What shall be read.</param>
    /// <param name="form">Literal or folded.</param>
    /// <param name="indentation">Blanks before each line, in all.</param>
    /// <param name="keyIndentation">Blanks before the key.</param>
    /// <param name="lineBreak">What ends the lines.</param>
    public static BlockScalarText? Write(string value, ScalarForm form, int indentation, int keyIndentation, string lineBreak)
    {
        string[] lines = value.Split('\n');
        if (value.AsSpan().Trim(" \n").IsEmpty || !Array.TrueForAll(lines, PlainText.IsPrintable))
        {
            return null;
        }

        int content = lines.Length;
        while (lines[content - 1].Length == 0)
        {
            content--;
        }

        // Joined lines may not begin with a space, nor with an empty line.
        if (form == ScalarForm.Folded && Array.Exists(lines[..content], static line => line.Length == 0 || line[0] is ' ' or '\t' || line[^1] is ' ' or '\t'))
        {
            return null;
        }

        int ends = lines.Length - content;
        string first = Array.Find(lines, static line => line.Length > 0)!;
        int relative = indentation - keyIndentation;
        if (relative > 9)
        {
            return null;
        }

        string chomping = ends switch { 0 => "-", 1 => "", _ => "+" };
        string indicator = first[0] is ' ' or '\t' ? ((char)('0' + relative)).ToString() : "";
        StringBuilder text = new();
        for (int i = 0; i < content; i++)
        {
            if (i > 0 && form == ScalarForm.Folded)
            {
                text.Append(lineBreak);
            }

            if (lines[i].Length > 0)
            {
                text.Append(' ', indentation).Append(lines[i]);
            }

            text.Append(lineBreak);
        }

        for (int i = 1; i < ends; i++)
        {
            text.Append(lineBreak);
        }

        return new BlockScalarText((form == ScalarForm.Literal ? "|" : ">") + indicator + chomping, text.ToString());
    }
}
