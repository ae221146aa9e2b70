using System.Globalization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Refuses texts that no body can hold. Pure functions.</summary>
internal static class BodyValues
{
    /// <exception cref="TaskEditException">The text cannot be written to any file; the message says what is wrong.</exception>
    public static void ThrowIfInvalid(BodyOperation operation)
    {
        switch (operation)
        {
            case SetBody set:
                ThrowIfInvalid(set.Text, "The body");
                break;
            case AppendToBody append:
                ThrowIfInvalid(append.Text, "The text for the body");
                break;
            case AddChecklistItem add:
                ThrowIfInvalid(add.Text, "The text of the checklist item");
                if (add.Text.AsSpan().IndexOfAny('\n', '\r') is >= 0 and var index)
                {
                    throw new TaskEditException(
                        TaskEditFailure.InvalidValue, $"The text of the checklist item has a line break at position {index}; an item is one line");
                }

                break;
            default:
                break;
        }
    }

    private static void ThrowIfInvalid(string text, string subject)
    {
        ValueText.ThrowIfBroken(text, subject);
        if (text.Length > GzipContent.SizeLimit)
        {
            throw new TaskEditException(
                TaskEditFailure.InvalidValue,
                $"{subject} is too long: a task file has at most {GzipContent.SizeLimit.ToString("N0", CultureInfo.InvariantCulture)} bytes");
        }
    }
}
