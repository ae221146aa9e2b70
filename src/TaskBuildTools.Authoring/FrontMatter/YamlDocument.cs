using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>A text that was read as YAML.</summary>
/// <param name="Tree">Null when nothing could be made of it.</param>
/// <param name="Problems">In the order of being found.</param>
/// <param name="Text">Leads from nodes back to places in the file.</param>
internal sealed record YamlDocument(YamlTree? Tree, List<YamlProblem> Problems, EditedText Text)
{
    private int[]? _guessedLines;

    /// <summary>
    /// Whether a line of a value has a mistake of syntax: what is read there was guessed, and finding fault with a guess
    /// does not help. Asked only when all problems are known; O(log problems).
    /// </summary>
    public bool IsGuessed(SourceSpan value)
    {
        if (Problems.Count == 0)
        {
            return false;
        }

        _guessedLines ??= GuessedLines();
        int index = Array.BinarySearch(_guessedLines, value.Line);
        index = index < 0 ? ~index : index;
        return index < _guessedLines.Length && _guessedLines[index] <= value.EndLine;
    }

    /// <summary>Whether the text is not YAML, so that the tree is one of what was probably meant.</summary>
    public bool IsRepaired => Problems.Exists(IsMistake);

    /// <summary>Where a node of <see cref="Tree"/> stands in the file.</summary>
    public SourceSpan Span(int node) => Text.Span(Tree![node].Start, Tree[node].End);

    private static bool IsMistake(YamlProblem problem) => problem.Kind is YamlProblemKind.Malformed or YamlProblemKind.UnquotedColon
        or YamlProblemKind.ReservedStart or YamlProblemKind.UndoubledApostrophe;

    private int[] GuessedLines()
    {
        int[] lines = [.. Problems.Where(IsMistake).Select(static problem => problem.Span.Line)];
        Array.Sort(lines);
        return lines;
    }
}
