namespace TaskBuildTools.Authoring.Findings;

/// <summary>Values of a file as a message shows them: on one line and not too long.</summary>
internal static class MessageText
{
    private const int LongestShown = 80;

    /// <summary>The value, cut off after 80 characters, with characters that do not show as escapes.</summary>
    public static string Of(string value)
    {
        if (value.Length <= LongestShown)
        {
            return OnOneLine(value);
        }

        int length = LongestShown - 3;
        if (char.IsHighSurrogate(value[length - 1]))
        {
            length--;
        }

        return OnOneLine(value[..length]) + "...";
    }

    /// <summary>All of the value, with characters that do not show as escapes: what a path needs, which is no use when cut off.</summary>
    public static string OnOneLine(string value) => LogText.OnOneLine(value);

    /// <summary>What is wrong, then what was meant if anything is near, then what to do.</summary>
    /// <param name="fault">Without an end.</param>
    /// <param name="suggestion">As <see cref="Format.NearestName.Suggestion"/> gives it, with a question mark at its end; or nothing.</param>
    /// <param name="advice">In lower case.</param>
    public static string WithAdvice(string fault, string suggestion, string advice) => suggestion.Length == 0
        ? $"{fault}; {advice}"
        : $"{fault}{suggestion} {char.ToUpperInvariant(advice[0])}{advice[1..]}";

    /// <summary>The message as a sentence: with a full stop, unless it ends as a sentence does already.</summary>
    public static string Sentence(string message) => message.EndsWith('.') || message.EndsWith('?') || message.EndsWith('!') ? message : message + ".";
}
