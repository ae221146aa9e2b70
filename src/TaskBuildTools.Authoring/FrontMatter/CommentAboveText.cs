namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Explains a line that was to go on with a value of several lines, where a comment ended that value above it.</summary>
internal static class CommentAboveText
{
    /// <summary>Where the comment begins, if it looks like text; else null.</summary>
    /// <param name="text">What does not parse.</param>
    /// <param name="line">Where the parser stopped.</param>
    public static int? Find(string text, YamlLine line)
    {
        YamlLine? before = line.Before(text);
        while (before is { IsBlank: true } empty)
        {
            before = empty.Before(text);
        }

        if (before is not { } cut || line.Indentation == 0 || line.HasKey || (cut.HasValue && text[cut.ValueStart] is '"' or '\''))
        {
            return null;
        }

        for (int i = cut.Start; i < cut.End; i++)
        {
            if (text[i] == '#' && (i == cut.Start || text[i - 1] is ' ' or '\t'))
            {
                return CommentFinder.IsLikelyText(text.AsSpan(i, cut.End - i)) ? i : null;
            }
        }

        return null;
    }
}
