using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>What a code point is to an identifier. A lone surrogate counts as a code point of its own.</summary>
internal static class CodePoints
{
    public static int At(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    public static int Length(int codePoint) => codePoint > char.MaxValue ? 2 : 1;

    /// <summary>Whether it shows nothing by itself, so that two names that differ in it alone would look the same.</summary>
    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        // Grapheme joiner, Hangul fillers, Khmer and Mongolian invisibles, variation selectors: letters and marks by category.
        0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => true,
        _ => Category(codePoint) == UnicodeCategory.Format,
    };

    /// <summary>Whether the compiler takes it within an identifier; connectors such as <c>_</c> are separators to us.</summary>
    public static bool IsWordPart(int codePoint) =>
        codePoint <= char.MaxValue
        && SyntaxFacts.IsIdentifierPartCharacter((char)codePoint)
        && Category(codePoint) != UnicodeCategory.ConnectorPunctuation;

    public static bool IsMark(int codePoint) =>
        Category(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether it is a letter or digit that C# has no place for: those beyond U+FFFF.</summary>
    public static bool IsUnsupportedLetter(int codePoint) =>
        codePoint > char.MaxValue
        && Category(codePoint) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    public static bool IsSpace(int codePoint) =>
        Category(codePoint) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control;

    public static UnicodeCategory Category(int codePoint) =>
        codePoint <= char.MaxValue
            ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
