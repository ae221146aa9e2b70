namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>The parser's reasons in the words of an author of front matter.</summary>
internal static class SyntaxReason
{
    public const string SecondDocument = "Only one document without directives is allowed here";

    public const string Directive = "A line cannot begin with '%', which YAML takes for a directive; put the value in quotes";

    public const string SpaceBeforeText = "A blank line before the text of '|' or '>' has spaces that YAML counts as its indentation; remove them";

    public const string NeverClosed = "The quote that opens here is never closed";

    public const string TabIndents = "A tab cannot indent YAML; use spaces";

    public const string LoneSurrogate = "An escape stands for half a character (a lone surrogate); write the character itself";

    public const string CommentEndsText = "A '#' begins a comment here, so the text cannot continue on the next line; put the whole value in quotes";

    private const int LongestKey = 1024;

    private static readonly (string Parser, string Plain)[] Reasons =
    [
        (SecondDocument, SecondDocument),
        ("surrogate", LoneSurrogate),
        ("found unexpected end of stream", NeverClosed),
        ("unknown escape character", "A backslash means something else in double quotes; write two, or use single quotes"),
        ("wrong indentation", "The lines of a quoted text must be indented further than its key"),
        ("expected comment or line break", "Nothing may follow '|' or '>' on its line; put the value in quotes"),
        ("indentation indicator equal to 0", "The number behind '|' or '>' is an indentation from 1 to 9"),
        ("found a comment without", "Nothing may follow '|' or '>' on its line; put the value in quotes"),
        ("found extra spaces in first line", SpaceBeforeText),
        ("found more spaces in lines above", SpaceBeforeText),
        ("scanning a directive", Directive),
        ("scanning an anchor or alias", "A '*' or '&' begins a reference in YAML; put the value in quotes"),
        ("expected <document end>", "This line is indented less than the first field; begin all fields in the same column"),
        ("Block sequence entries are not allowed", "A list item cannot follow its key on the same line; begin a new line, or put the value in quotes"),
        ("Mapping keys are not allowed", "A '?' begins a key in YAML; put the value in quotes"),
        ("Mapping values are not allowed", "A ': ' is not allowed here; put the value in quotes"),
        ("did not find expected node content", "A value was expected here"),
        ("did not find expected ','", "A ',' or the closing bracket was expected here"),
        ("could not find expected ':'", "A 'key: value' line was expected here"),
        ("did not find expected '-'", "A list item was expected here; check the indentation"),
    ];

    public static string CommentInBrackets(char bracket) =>
        $"A '#' begins a comment here, so the '{bracket}' before it is not closed; put what begins with '#' in quotes";

    public static string InPlainWords(string text, YamlFailure failure, YamlLine line)
    {
        if (line.HasKey && line.KeyEnd - line.KeyStart > LongestKey)
        {
            return "A key can have at most 1024 characters";
        }

        foreach ((string parser, string plain) in Reasons)
        {
            if (failure.Reason.Contains(parser, StringComparison.OrdinalIgnoreCase))
            {
                return plain;
            }
        }

        if (line.HasKey && line.HasValue && failure.Start > line.ValueStart)
        {
            char first = text[line.ValueStart];
            if (first == '"')
            {
                return "Text follows the closing double quote; write \\\" for a quote inside, or put the value in single quotes";
            }

            if (first is '[' or '{' or '*' or '&' or '!' or '|' or '>')
            {
                return $"Text follows what '{first}' began; put a value that begins with '{first}' in quotes";
            }
        }

        if (failure.Reason.Contains("did not find expected key", StringComparison.Ordinal))
        {
            return "A 'key: value' line was expected here; check the indentation";
        }

        return failure.Reason.Length == 0
            ? "This is not YAML; check the quotes, brackets and indentation around it"
            : $"This is not YAML: {failure.Reason.TrimEnd('.')}";
    }
}
