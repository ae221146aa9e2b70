using System.Buffers;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads a text as YAML. After a mistake that it understands it puts the value in quotes and reads again, so that what is
/// wrong elsewhere is reported too; the mistake stays reported.
/// </summary>
internal static class YamlReader
{
    private const int AttemptLimit = 64;

    // Characters parsed over all attempts: a long text with many mistakes must not cost its square.
    private const int WorkLimit = 8 * 1024 * 1024;

    private static readonly SearchValues<char> NotAllowed = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Never throws. O(length) for a text without mistakes; at most 64 times that with them.</summary>
    /// <param name="text">YAML without the lines around it.</param>
    /// <param name="firstLine">Its first line in the file.</param>
    /// <param name="repairBareAt">Whether a value that begins with <c>@</c> is no mistake.</param>
    public static YamlDocument Read(string text, int firstLine, bool repairBareAt)
    {
        EditedText edited = new(text, firstLine);
        List<YamlProblem> problems = [];
        int control = text.AsSpan().IndexOfAny(NotAllowed);
        if (control >= 0)
        {
            text = ReplaceControlCharacters(text, control, edited, problems);
            edited = new EditedText(text, firstLine);
        }

        HashSet<int>? explained = null;
        List<(int Start, int End, string Reason)> oddities = [];
        int work = 0;
        for (int attempt = 1; ; attempt++)
        {
            oddities.Clear();
            YamlTree? tree = YamlTreeBuilder.Build(edited.Current, oddities, out YamlFailure failure);
            if (tree is not null)
            {
                YamlDocument document = new(tree, problems, edited);
                foreach ((int start, int end, string reason) in oddities)
                    problems.Add(new YamlProblem(YamlProblemKind.Malformed, edited.Span(start, end), "", reason, default));
                YamlTreeChecker.Check(document, repairBareAt);
                return document;
            }

            if (failure.Kind != YamlProblemKind.Malformed)
            {
                problems.Add(new YamlProblem(failure.Kind, edited.Span(failure.Start, failure.Start), "", "", default));
                return new YamlDocument(null, problems, edited);
            }

            SyntaxMistake mistake = SyntaxMistakeFinder.Find(edited.Current, failure);
            work += failure.Start;
            bool isNew = (explained ??= []).Add(edited.Original(mistake.ValueStart));
            if (isNew)
                problems.Add(Problem(mistake, edited, repairBareAt));
            bool goesOn = isNew || mistake.Kind == YamlProblemKind.UndoubledApostrophe;
            if (!goesOn || mistake.Apostrophes.Count == 0 || attempt == AttemptLimit || work > WorkLimit)
            {
                // A repair that the parser did not take, or no more repairs: what is left is still an error.
                if (problems.TrueForAll(static problem => problem.Kind == YamlProblemKind.RepairedAt))
                    problems.Add(Problem(mistake with { Kind = YamlProblemKind.Malformed, Detail = "This is not YAML" }, edited, false));
                return new YamlDocument(null, problems, edited);
            }

            edited.InsertApostrophes(mistake.Apostrophes);
        }
    }

    private static YamlProblem Problem(SyntaxMistake mistake, EditedText edited, bool repairBareAt)
    {
        bool isRepaired = repairBareAt && mistake.Kind == YamlProblemKind.ReservedStart && mistake.Subject[0] == '@';
        return new YamlProblem(
            isRepaired ? YamlProblemKind.RepairedAt : mistake.Kind,
            edited.Span(mistake.Start, mistake.End),
            mistake.Subject,
            mistake.Detail,
            default);
    }

    private static string ReplaceControlCharacters(string text, int first, EditedText edited, List<YamlProblem> problems)
    {
        problems.Add(new YamlProblem(
            YamlProblemKind.Malformed,
            edited.Span(first, first + 1),
            "",
            $"The control character U+{(int)text[first]:X4} is not allowed; write it as an escape in double quotes, or remove it",
            default));
        return string.Create(text.Length, text, static (buffer, source) =>
        {
            source.CopyTo(buffer);
            buffer.ReplaceAny(NotAllowed, ' ');
        });
    }
}
