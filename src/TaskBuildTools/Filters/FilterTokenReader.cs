using System.Globalization;
using System.Text;

namespace TaskBuildTools.Filters;

/// <summary>Cuts the text of a filter into its parts, one after the other. Never fails: what is no part is one that is wrong.</summary>
internal sealed class FilterTokenReader(string text)
{
    private int _at;

    public FilterToken Next()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return new FilterToken(FilterTokenKind.End, _at, 0, "");
        }

        int start = _at;
        char letter = text[_at++];
        if (letter is '(' or ')' or ',' or '=' or '&' or '|' or '!')
        {
            return new FilterToken(FilterTokenKind.Sign, start, 1, letter.ToString());
        }

        if (letter == '"')
        {
            return Quoted(start);
        }

        if (!IsOfWord(letter))
        {
            return Wrong(start, 1);
        }

        while (_at < text.Length && IsOfWord(text[_at]))
        {
            _at++;
        }

        return new FilterToken(FilterTokenKind.Word, start, _at - start, text[start.._at]);
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+' or '.' or ':';

    private FilterToken Quoted(int start)
    {
        var content = new StringBuilder();
        while (_at < text.Length)
        {
            char letter = text[_at++];
            if (letter == '"')
            {
                return new FilterToken(FilterTokenKind.Quoted, start, _at - start, content.ToString());
            }

            if (letter != '\\')
            {
                content.Append(letter);
            }
            else if (Escaped() is { } escaped)
            {
                content.Append(escaped);
            }
            else
            {
                return Wrong(_at - 1, Math.Min(2, text.Length - _at + 1));
            }
        }

        return Wrong(start, text.Length - start);
    }

    // What a backslash means, with the letters behind it; null where it means nothing, and then nothing is read.
    private char? Escaped()
    {
        ReadOnlySpan<char> rest = text.AsSpan(_at);
        if (rest is ['"' or '\\', ..])
        {
            return text[_at++];
        }

        if (rest is ['u', _, _, _, _, ..] && ushort.TryParse(rest[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            _at += 5;
            return (char)code;
        }

        return null;
    }

    private FilterToken Wrong(int start, int length) => new(FilterTokenKind.Wrong, start, length, text.Substring(start, length));
}
