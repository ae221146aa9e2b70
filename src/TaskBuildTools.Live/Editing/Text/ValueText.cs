using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Which texts a file can hold at all: those that are whole characters. Pure functions.</summary>
internal static class ValueText
{
    /// <summary>Whether each surrogate has its other half, without which there are no bytes for it.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text) => BrokenAt(text) < 0;

    /// <exception cref="TaskEditException">It is not.</exception>
    /// <param name="text">A value.</param>
    /// <param name="subject">What a message calls it, such as <c>The value of 'title'</c>.</param>
    public static void ThrowIfBroken(string text, string subject)
    {
        int index = BrokenAt(text);
        if (index >= 0)
        {
            throw new TaskEditException(
                TaskEditFailure.InvalidValue,
                $"{subject} has half of a surrogate pair (U+{(int)text[index]:X4}) at position {index}, which no file can hold; remove it");
        }
    }

    /// <summary>A field's name in a message.</summary>
    public static string SubjectOf(string field) => $"The value of '{MessageText.Of(field)}'";

    private static int BrokenAt(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
