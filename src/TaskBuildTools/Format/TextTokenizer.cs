using System.Globalization;
using System.Text;

namespace TaskBuildTools.Format;

/// <summary>
/// The terms of a text, one after the other: runs of letters and decimal digits, in lower case and without the marks of
/// Latin, Greek and Cyrillic letters. docs/full-text-search.md says what that means for a reader. The build and the
/// application use this one, and it depends on no table of the system.
/// </summary>
internal ref struct TextTokenizer
{
    /// <summary>Bytes of a term; what is longer counts by its beginning.</summary>
    public const int MaxTermLength = 128;

    private const int FirstMark = 0x300;
    private const int LastMark = 0x36F;

    // By ASCII character: its lower case if it belongs to a term, else 0.
    private static readonly byte[] Ascii = MakeAscii();

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<byte> _term;
    private int _position;
    private int _length;
    private bool _isFull;

    /// <param name="text">UTF-8; what is none ends a term.</param>
    /// <param name="term">Room for a term: <see cref="MaxTermLength"/> bytes.</param>
    public TextTokenizer(ReadOnlySpan<byte> text, Span<byte> term)
    {
        _text = text;
        _term = term[..MaxTermLength];
    }

    /// <summary>Valid until the next move.</summary>
    public readonly ReadOnlySpan<byte> Current => _term[.._length];

    /// <summary>Whether the term stands directly before an asterisk.</summary>
    public readonly bool IsBeforeAsterisk => _position < _text.Length && _text[_position] == (byte)'*';

    public bool MoveNext()
    {
        _length = 0;
        _isFull = false;
        while (_position < _text.Length)
        {
            byte value = _text[_position];
            if (value >= 0x80)
            {
                if (!TakeRune())
                {
                    return true;
                }
            }
            else if (Ascii[value] is not 0 and byte folded)
            {
                if (_length < MaxTermLength && !_isFull)
                {
                    _term[_length++] = folded;
                }

                _position++;
            }
            else if (_length > 0)
            {
                return true;
            }
            else
            {
                _position++;
            }
        }

        return _length > 0;
    }

    /// <summary>Takes a character that is not ASCII; false if a term ends before it.</summary>
    private bool TakeRune()
    {
        Rune.DecodeFromUtf8(_text[_position..], out Rune rune, out int consumed);
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber:
                Append(Fold(rune));
                break;
            case UnicodeCategory.NonSpacingMark when rune.Value is >= FirstMark and <= LastMark:
            case UnicodeCategory.Format:
                // An accent written by itself, or something that does not show, such as a soft hyphen.
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                when _length > 0:
                // In many scripts these are the vowels.
                Append(rune);
                break;
            default:
                if (_length > 0)
                {
                    return false;
                }

                break;
        }

        _position += consumed;
        return true;
    }

    private void Append(Rune rune)
    {
        // Nothing after the first character that has no room, so that a cut term is a beginning.
        if (_isFull || _length + rune.Utf8SequenceLength > MaxTermLength)
        {
            _isFull = true;
            return;
        }

        _length += rune.EncodeToUtf8(_term[_length..]);
    }

    private static Rune Fold(Rune rune)
    {
        // To upper case and back, so that letters with two small forms become one, such as the Greek sigma.
        Rune lower = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        return lower.IsBmp ? new Rune(BaseLetters.Of((char)lower.Value)) : lower;
    }

    private static byte[] MakeAscii()
    {
        var table = new byte[0x80];
        for (char character = '\0'; character < table.Length; character++)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                table[character] = (byte)char.ToLowerInvariant(character);
            }
        }

        return table;
    }
}
