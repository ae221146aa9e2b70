using System.Globalization;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Words for characters that cannot stand in an identifier.</summary>
internal static class SymbolNames
{
    /// <summary>The symbols that carry meaning beside letters: <c>C++</c>, <c>R&amp;D</c>, <c>80%</c>.</summary>
    public static string? WithinWords(int codePoint) => codePoint switch
    {
        '+' => "Plus",
        '&' => "And",
        '%' => "Percent",
        _ => null,
    };

    /// <summary>The name of a symbol in a value that is made of nothing else: <c>?</c> is <c>Question</c>, 🚀 is <c>U1F680</c>.</summary>
    public static string Alone(int codePoint) => codePoint switch
    {
        '!' => "Exclamation",
        '"' => "Quote",
        '#' => "Sharp",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '(' or ')' => "Parenthesis",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Dash",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "Less",
        '=' => "Equal",
        '>' => "Greater",
        '?' => "Question",
        '@' => "At",
        '\\' => "Backslash",
        '_' => "Underscore",
        '|' => "Bar",
        '~' => "Tilde",
        _ => ByNumber(codePoint),
    };

    public static string ByNumber(int codePoint) => "U" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
