using System.Buffers;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// The text of one scalar at a time, for those that are not written as they are read. Nothing is rented before the first
/// of these.
/// </summary>
/// <param name="capacity">Characters that a text has at most; no scalar is longer than what it is read from.</param>
internal struct PlainTextBuffer(int capacity) : IDisposable
{
    private char[]? _characters;

    public int Length { get; private set; }

    public void Append(char character) => Extend(1)[0] = character;

    public void Append(ReadOnlySpan<char> text) => text.CopyTo(Extend(text.Length));

    public void AppendBreaks(int count) => Extend(count).Fill('\n');

    /// <summary>Line folding (YAML 1.2, 6.5): one line break is a space; of several the first is dropped.</summary>
    public void AppendFolded(int breaks)
    {
        if (breaks == 1)
        {
            Append(' ');
        }
        else
        {
            AppendBreaks(breaks - 1);
        }
    }

    /// <summary>Drops the white space at the end, but none before an index.</summary>
    public void TrimSpaces(int from)
    {
        while (Length > from && _characters![Length - 1] == ' ')
        {
            Length--;
        }
    }

    /// <summary>The text, after which the buffer is empty.</summary>
    public string Take(StringPool strings)
    {
        string text = strings.Of(_characters.AsSpan(0, Length));
        Length = 0;
        return text;
    }

    public void Dispose()
    {
        if (_characters is not null)
        {
            ArrayPool<char>.Shared.Return(_characters);
            _characters = null;
        }
    }

    private Span<char> Extend(int count)
    {
        _characters ??= ArrayPool<char>.Shared.Rent(capacity);
        Length += count;
        return _characters.AsSpan(Length - count, count);
    }
}
