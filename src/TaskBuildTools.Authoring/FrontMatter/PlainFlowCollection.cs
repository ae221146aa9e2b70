using System.Buffers;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads the usual flow collections (YAML 1.2, 7.4) of one line: a list of scalars, each in quotes or of letters, digits and
/// what cannot be mistaken; and a mapping of nothing.
/// </summary>
internal static class PlainFlowCollection
{
    private static readonly SearchValues<char> ItemCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+@() ");

    /// <summary>Adds the collection's nodes. False for what is not of the subset. O(length of the collection).</summary>
    /// <param name="text">The front matter up to the end of the line.</param>
    /// <param name="start">Where the opening bracket stands.</param>
    /// <param name="tree">Gets the nodes.</param>
    /// <param name="buffer">For texts that are not written as they are read.</param>
    /// <param name="strings">For short texts.</param>
    /// <param name="end">After the closing bracket.</param>
    public static bool TryRead(
        ReadOnlySpan<char> text, int start, YamlTree tree, ref PlainTextBuffer buffer, StringPool strings, out int end)
    {
        bool isMapping = text[start] == '{';
        char closing = isMapping ? '}' : ']';
        int collection = tree.Open(isMapping ? YamlNodeKind.Mapping : YamlNodeKind.Sequence, start);
        end = PlainLines.SkipSpaces(text, start + 1);
        bool isEmpty = end < text.Length && text[end] == closing;
        while (!isEmpty)
        {
            if (isMapping || !TryReadItem(text, tree, ref buffer, strings, ref end))
            {
                return false;
            }

            end = PlainLines.SkipSpaces(text, end);
            if (end < text.Length && text[end] == closing)
            {
                break;
            }

            if (end == text.Length || text[end] != ',')
            {
                return false;
            }

            end = PlainLines.SkipSpaces(text, end + 1);
        }

        end++;
        tree.Close(collection);
        tree[collection].End = end;
        return true;
    }

    private static bool TryReadItem(
        ReadOnlySpan<char> text, YamlTree tree, ref PlainTextBuffer buffer, StringPool strings, ref int position)
    {
        int start = position;
        string? value;
        if (start < text.Length && text[start] is '"' or '\'')
        {
            value = PlainQuotedScalar.Read(text, start, 0, ref buffer, strings, out position);
        }
        else
        {
            int length = text[start..].IndexOfAnyExcept(ItemCharacters);
            ReadOnlySpan<char> item = length < 0 ? [] : text.Slice(start, length).TrimEnd(' ');
            value = !item.IsEmpty && char.IsAsciiLetterOrDigit(item[0]) ? strings.Of(item) : null;
            position += item.Length;
        }

        if (value is null)
        {
            return false;
        }

        tree.AddScalar(value, start, position, isPlain: text[start] is not ('"' or '\''));
        return true;
    }
}
