using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>
/// Makes a C# identifier in PascalCase from any text: <c>in_progress</c> is <c>InProgress</c>, <c>2fa</c> is <c>_2fa</c>,
/// <c>C#</c> is <c>CSharp</c>. The result depends on the text alone; different texts may give the same identifier.
/// </summary>
/// <remarks>
/// An underscore stands only at the start (before a digit) and between two digits (<c>BACK-24.1</c> is <c>Back24_1</c>),
/// which is what lets <see cref="MemberNames"/> append a suffix that no other text can give.
/// </remarks>
internal static class Identifier
{
    /// <summary>The compiler's own limit is far higher; longer names do not help.</summary>
    public const int MaxLength = 80;

    private const string OfEmptyText = "Empty";

    private const int MaxSymbols = 8;

    /// <summary>The identifier, and whether it was cut short, so that other long texts share it.</summary>
    public static (string Name, bool IsTruncated) From(string text)
    {
        string composed = CanonicalComposition.Compose(text);
        List<string> words = Words(composed);
        (string name, bool isTruncated) = words.Count > 0 ? Join(words) : FromSymbols(composed);
        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name = "_" + name;
        }

        return name.Length > MaxLength ? (name.Substring(0, MaxLength).TrimEnd('_'), true) : (name, isTruncated);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool hasLetters = false;
        bool isShouted = text.Count(char.IsUpper) > 2 && !text.Any(char.IsLower);
        int codePoint;
        for (int i = 0; i < text.Length; i += CodePoints.Length(codePoint))
        {
            codePoint = CodePoints.At(text, i);
            if (CodePoints.IsInvisible(codePoint) || (word.Length == 0 && CodePoints.IsMark(codePoint)))
            {
                continue;
            }

            if (CodePoints.IsWordPart(codePoint))
            {
                word.Append((char)codePoint);
                hasLetters = true;
                continue;
            }

            bool endsWord = word.Length > 0;
            EndWord();
            if (CodePoints.IsUnsupportedLetter(codePoint))
            {
                words.Add(SymbolNames.ByNumber(codePoint));
                hasLetters = true;
            }
            else if (SymbolNames.WithinWords(codePoint) is string symbol)
            {
                words.Add(symbol);
            }
            else if (codePoint == '#' && endsWord && !IsWordPartAt(text, i + 1))
            {
                words.Add("Sharp");
            }
            else if (codePoint == '.' && i == 0 && IsWordPartAt(text, 1))
            {
                words.Add("Dot");
            }
        }

        EndWord();
        if (!hasLetters)
        {
            words.Clear();
        }

        return words;

        void EndWord()
        {
            if (word.Length > 0)
            {
                words.Add(Capitalize(word.ToString(), isShouted));
            }

            word.Clear();
        }
    }

    private static bool IsWordPartAt(string text, int index) =>
        index < text.Length && CodePoints.IsWordPart(text[index]);

    /// <summary>
    /// A word in capitals becomes a <c>Word</c> if it has three letters or more or all of the text is in capitals; <c>UI</c>
    /// by itself or among other words, and words of mixed case, stay as they are.
    /// </summary>
    private static string Capitalize(string word, bool isShouted)
    {
        bool isLowered = (isShouted || word.Count(char.IsUpper) > 2) && !word.Any(char.IsLower);
        return char.ToUpperInvariant(word[0]) + (isLowered ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    private static (string Name, bool IsTruncated) Join(List<string> words)
    {
        var name = new StringBuilder();
        foreach (string word in words)
        {
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(word);
        }

        return (name.ToString(), false);
    }

    private static (string Name, bool IsTruncated) FromSymbols(string text)
    {
        (string name, bool isTruncated) = FromSymbols(text, includeSpaces: false);
        if (name.Length == 0)
        {
            (name, isTruncated) = FromSymbols(text, includeSpaces: true);
        }

        return (name.Length > 0 ? name : OfEmptyText, isTruncated);
    }

    private static (string Name, bool IsTruncated) FromSymbols(string text, bool includeSpaces)
    {
        var name = new StringBuilder();
        int count = 0;
        int codePoint;
        for (int i = 0; i < text.Length; i += CodePoints.Length(codePoint))
        {
            codePoint = CodePoints.At(text, i);
            if (!includeSpaces && (CodePoints.IsSpace(codePoint) || CodePoints.IsInvisible(codePoint)))
            {
                continue;
            }

            if (count++ == MaxSymbols)
            {
                return (name.ToString(), true);
            }

            name.Append(SymbolNames.Alone(codePoint));
        }

        return (name.ToString(), false);
    }
}
