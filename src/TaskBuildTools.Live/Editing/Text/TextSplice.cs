using System.Text;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>A range of a text and what takes its place.</summary>
internal readonly record struct TextSplice(int Start, int End, string Replacement)
{
    public static TextSplice Insert(int position, string text) => new(position, position, text);

    public static TextSplice Delete(int start, int end) => new(start, end, "");

    /// <summary>Applies splices that do not overlap; those of one place in the order given.</summary>
    public static string Apply(string text, params ReadOnlySpan<TextSplice> splices)
    {
        StringBuilder result = new(text.Length + 64);
        int copied = 0;
        foreach (TextSplice splice in splices)
        {
            result.Append(text, copied, splice.Start - copied).Append(splice.Replacement);
            copied = splice.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
