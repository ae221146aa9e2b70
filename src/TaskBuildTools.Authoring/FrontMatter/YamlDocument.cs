using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>A text that was read as YAML.</summary>
/// <param name="Tree">Null when nothing could be made of it.</param>
/// <param name="Problems">In the order of being found.</param>
/// <param name="Text">Leads from nodes back to places in the file.</param>
internal sealed record YamlDocument(YamlTree? Tree, List<YamlProblem> Problems, EditedText Text)
{
    /// <summary>
    /// Whether a line of a value has a mistake of syntax: what is read there was guessed, and finding fault with a guess
    /// helps nobody.
    /// </summary>
    public bool IsGuessed(SourceSpan value)
    {
        foreach (YamlProblem problem in Problems)
        {
            if (problem.Span.Line >= value.Line && problem.Span.Line <= value.EndLine && IsMistake(problem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is not YAML, so that the tree is one of what was probably meant.</summary>
    public bool IsRepaired => Problems.Exists(IsMistake);

    /// <summary>Where a node of <see cref="Tree"/> stands in the file.</summary>
    public SourceSpan Span(int node) => Text.Span(Tree![node].Start, Tree[node].End);

    private static bool IsMistake(YamlProblem problem) => problem.Kind is YamlProblemKind.Malformed or YamlProblemKind.UnquotedColon
        or YamlProblemKind.ReservedStart or YamlProblemKind.UndoubledApostrophe;
}
