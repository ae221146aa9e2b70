using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// The text of a front matter, the quotes that were put into it so that the rest can be read, and the way back from an
/// index in the edited text to a line and column of the file.
/// </summary>
/// <param name="text">The text as it stands in the file.</param>
/// <param name="firstLine">The line of the file, from 1, on which it begins (in column 1).</param>
internal sealed class EditedText(ReadOnlyMemory<char> text, int firstLine)
{
    private string? _current;
    private int[]? _lineStarts;

    // Indices, in the edited text and rising, of inserted characters.
    private int[] _inserted = [];

    /// <inheritdoc cref="EditedText(ReadOnlyMemory{char}, int)"/>
    public EditedText(string text, int firstLine)
        : this(text.AsMemory(), firstLine)
    {
    }

    // A string is made only for what is not plain.
    public string Current => _current ??= text.ToString();

    /// <summary>The same, without making a string.</summary>
    public ReadOnlySpan<char> Characters => _current is null ? text.Span : _current;

    /// <summary>Puts an apostrophe before each of these characters; rising indices in the current text.</summary>
    public void InsertApostrophes(List<int> positions)
    {
        string current = Current;
        System.Text.StringBuilder edited = new(current.Length + positions.Count);
        List<int> inserted = new(_inserted.Length + positions.Count);
        int copied = 0;
        int known = 0;
        for (int i = 0; i < positions.Count; i++)
        {
            for (; known < _inserted.Length && _inserted[known] < positions[i]; known++)
            {
                inserted.Add(_inserted[known] + i);
            }

            edited.Append(current, copied, positions[i] - copied).Append('\'');
            inserted.Add(edited.Length - 1);
            copied = positions[i];
        }

        for (; known < _inserted.Length; known++)
        {
            inserted.Add(_inserted[known] + positions.Count);
        }

        _current = edited.Append(current, copied, current.Length - copied).ToString();
        _inserted = [.. inserted];
    }

    /// <summary>The index in the text of the file.</summary>
    public int Original(int index)
    {
        int before = Array.BinarySearch(_inserted, index);
        return index - (before < 0 ? ~before : before);
    }

    /// <summary>The range of the file that a range of the current text stands for.</summary>
    public SourceSpan Span(int start, int end)
    {
        (int line, int column) = Place(Original(start));
        (int endLine, int endColumn) = Place(Original(end));
        return new SourceSpan(line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int index)
    {
        _lineStarts ??= LineStarts();
        index = Math.Clamp(index, 0, text.Length);
        int line = Array.BinarySearch(_lineStarts, index);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return (firstLine + line, index - _lineStarts[line] + 1);
    }

    private int[] LineStarts()
    {
        // As many as there are line breaks, and where those have two characters too many.
        ReadOnlySpan<char> original = text.Span;
        int[] starts = new int[1 + original.Count('\n') + original.Count('\r')];
        int count = 1;
        int position = 0;
        while (true)
        {
            int length = original[position..].IndexOfAny('\n', '\r');
            if (length < 0)
            {
                return count == starts.Length ? starts : starts[..count];
            }

            position += length;
            position += original[position] == '\r' && position + 1 < original.Length && original[position + 1] == '\n' ? 2 : 1;
            starts[count++] = position;
        }
    }
}
