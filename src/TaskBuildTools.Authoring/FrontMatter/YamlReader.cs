using System.Buffers;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads a text as YAML. After a mistake that it understands it puts the value in quotes and reads again, so that what is
/// wrong elsewhere is reported too; the mistake stays reported.
/// </summary>
internal static class YamlReader
{
    private const int AttemptLimit = 64;

    // Characters read and copied over all attempts: a long text with many mistakes must not cost its square.
    private const int WorkLimit = 2 * 1024 * 1024;

    private const int ControlCharacterLimit = 64;

    // Those that YAML 1.2 does not allow (section 5.1), and the three that end a line in YAML 1.1 alone: readers would
    // not agree on what such a file says.
    private static readonly SearchValues<char> NotAllowed = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
            '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    /// <summary>Never throws. O(length) for a text without mistakes; at most 64 times that with them.</summary>
    /// <param name="text">YAML without the lines around it.</param>
    /// <param name="firstLine">Its first line in the file.</param>
    /// <param name="repairBareAt">Whether a value that begins with <c>@</c> is no mistake.</param>
    /// <param name="strings">For keys and short values; null reads everything by the full parser, with the same result.</param>
    public static YamlDocument Read(string text, int firstLine, bool repairBareAt, StringPool? strings = null) =>
        Read(text.AsMemory(), firstLine, repairBareAt, strings, null);

    /// <summary>The same; text and reused belong to the result as long as it is used.</summary>
    /// <param name="text">As above.</param>
    /// <param name="firstLine">As above.</param>
    /// <param name="repairBareAt">As above.</param>
    /// <param name="strings">As above.</param>
    /// <param name="reused">A tree that is no longer used; its nodes hold the result.</param>
    public static YamlDocument Read(ReadOnlyMemory<char> text, int firstLine, bool repairBareAt, StringPool? strings, YamlTree? reused)
    {
        EditedText edited = new(text, firstLine);
        List<YamlProblem> problems = [];
        bool isClean = !text.Span.ContainsAny(NotAllowed);
        if (isClean && strings is not null && PlainYamlReader.TryRead(text.Span, strings, reused) is { } plain)
        {
            YamlDocument document = new(plain, problems, edited);
            YamlTreeChecker.Check(document, repairBareAt);
            return document;
        }

        if (!isClean)
        {
            edited = new EditedText(ReplaceControlCharacters(edited.Current, edited, problems), firstLine);
        }

        HashSet<int>? explained = null;
        List<(int Start, int End, string Reason)> warnings = [];
        int work = 0;
        int attempts = 0;
        while (true)
        {
            warnings.Clear();
            YamlTree? tree = YamlTreeBuilder.Build(edited.Current, warnings, out YamlFailure failure);
            if (tree is not null)
            {
                YamlDocument document = new(tree, problems, edited);
                foreach ((int start, int end, string reason) in warnings)
                {
                    problems.Add(new YamlProblem(YamlProblemKind.Malformed, edited.Span(start, end), "", reason, default));
                }

                YamlTreeChecker.Check(document, repairBareAt);
                return document;
            }

            if (failure.Kind != YamlProblemKind.Malformed)
            {
                problems.Add(new YamlProblem(failure.Kind, edited.Span(failure.Start, failure.Start), "", "", default));
                return new YamlDocument(null, problems, edited);
            }

            SyntaxMistake mistake = SyntaxMistakeFinder.Find(edited.Current, failure);
            work += edited.Current.Length;
            bool isNew = (explained ??= []).Add(edited.Original(mistake.ValueStart));
            if (isNew)
            {
                problems.Add(Problem(mistake, edited, repairBareAt));
            }

            if (!isNew || problems[^1].Kind != YamlProblemKind.RepairedAt)
            {
                attempts++;
            }

            bool goesOn = isNew || mistake.Kind == YamlProblemKind.UndoubledApostrophe;
            if (!goesOn || mistake.Apostrophes.Count == 0 || attempts == AttemptLimit || work > WorkLimit)
            {
                // A repair that the parser did not take, or no more repairs: what is left is still an error.
                if (problems.TrueForAll(static problem => problem.Kind == YamlProblemKind.RepairedAt))
                {
                    problems.Add(Problem(mistake with { Kind = YamlProblemKind.Malformed, Detail = "This is not YAML; put the value in quotes" }, edited, false));
                }

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

    // Of each line the first is reported.
    private static string ReplaceControlCharacters(string text, EditedText edited, List<YamlProblem> problems)
    {
        int line = 0;
        for (int i = 0; problems.Count < ControlCharacterLimit; i++)
        {
            int length = text.AsSpan(i).IndexOfAny(NotAllowed);
            if (length < 0)
            {
                break;
            }

            i += length;
            SourceSpan span = edited.Span(i, i + 1);
            if (span.Line == line)
            {
                continue;
            }

            line = span.Line;
            string reason = $"The character U+{(int)text[i]:X4}, which does not show, is not allowed; remove it, or write it as an escape in double quotes";
            problems.Add(new YamlProblem(YamlProblemKind.Malformed, span, "", reason, default));
        }

        return string.Create(text.Length, text, static (buffer, source) =>
        {
            source.CopyTo(buffer);
            buffer.ReplaceAny(NotAllowed, ' ');
        });
    }
}
