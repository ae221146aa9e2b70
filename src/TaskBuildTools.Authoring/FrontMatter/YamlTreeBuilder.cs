using TaskBuildTools.Authoring.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Turns the parser's events into nodes, in a loop and within limits, since neither a deep nest nor an alias bomb may
/// cost more than a message.
/// </summary>
internal sealed class YamlTreeBuilder
{
    public const int DepthLimit = 64;
    public const int NodeLimit = 100_000;

    // Characters that aliases may repeat: a few thousand aliases of one long text are a bomb too.
    private const int RepeatedTextLimit = 1024 * 1024;

    private const string YamlTags = "tag:yaml.org,2002:";

    private readonly string _text;
    private readonly YamlTree _tree = new();
    private readonly List<(int Start, int End, string Reason)> _warnings;
    private readonly int[] _open = new int[DepthLimit];
    private Dictionary<string, (int Node, int Start, bool IsUsed)>? _anchors;
    private int _depth;
    private int _repeatedText;
    private int _lastEnd;
    private int _documents;
    private (int Start, int End, char Quote) _lastScalar = (-1, -1, '\0');

    private YamlTreeBuilder(string text, List<(int Start, int End, string Reason)> warnings)
    {
        _text = text;
        _warnings = warnings;
    }

    /// <summary>Reads all of a text.</summary>
    /// <param name="text">YAML without the lines around it.</param>
    /// <param name="warnings">Gets what parses and still is not allowed here: unknown tags, a second document.</param>
    /// <param name="failure">Why the tree is null.</param>
    public static YamlTree? Build(string text, List<(int Start, int End, string Reason)> warnings, out YamlFailure failure)
    {
        YamlTreeBuilder builder = new(text, warnings);
        Scanner scanner = new(new StringReader(text), skipComments: true);
        try
        {
            Parser parser = new(scanner);
            while (parser.MoveNext())
            {
                ParsingEvent current = parser.Current!;
                int start = builder.StartOf(current);
                int place = Math.Max(start, builder._lastEnd);
                YamlProblemKind? limit = builder.Add(current, start);
                if (limit is not { } reached)
                {
                    continue;
                }

                failure = builder.Failure(reached, place, SyntaxReason.SecondDocument);
                return null;
            }
        }
        catch (YamlException e)
        {
            failure = builder.Failure(YamlProblemKind.Malformed, e.Start.Index, e.Message);
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Two escapes of half characters that do not belong together.
            int quote = text.IndexOf('"', Math.Min(builder._lastEnd, text.Length));
            failure = builder.Failure(YamlProblemKind.Malformed, quote < 0 ? builder._lastEnd : quote, SyntaxReason.LoneSurrogate);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser is known to leave some mistakes, such as a list that is never closed, as an invalid state.
            failure = builder.Failure(YamlProblemKind.Malformed, scanner.CurrentPosition.Index, "");
            return null;
        }

        builder.ReportUnusedAnchors();
        DirectiveFinder.Find(text, builder._tree, warnings);
        warnings.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        failure = default;
        return builder._tree;
    }

    private YamlFailure Failure(YamlProblemKind kind, long index, string reason) => new(
        kind, (int)Math.Clamp(index, 0, _text.Length), reason, _lastScalar.Start, _lastScalar.End, _lastScalar.Quote);

    private YamlProblemKind? Add(ParsingEvent current, int start)
    {
        switch (current)
        {
            case Scalar scalar:
                _lastScalar = (start, (int)scalar.End.Index, Quote(scalar.Style));
                _lastEnd = Math.Max(start, (int)scalar.End.Index);
                CheckTag(scalar, scalar.Style != ScalarStyle.Plain || scalar.Value.Length > 0);
                return AddScalar(scalar, start);
            case MappingStart mapping:
                CheckTag(mapping, true);
                return Open(YamlNodeKind.Mapping, mapping, start);
            case SequenceStart sequence:
                CheckTag(sequence, true);
                return Open(YamlNodeKind.Sequence, sequence, start);
            case MappingEnd or SequenceEnd:
                Close(start);
                return null;
            case AnchorAlias alias:
                return Expand(alias, start);
            case DocumentStart document:
                return ++_documents > 1 || document.Version is not null ? YamlProblemKind.Malformed : null;
            default:
                return null;
        }
    }

    private YamlProblemKind? AddScalar(Scalar scalar, int start)
    {
        if (_tree.Count == NodeLimit)
        {
            return YamlProblemKind.TooManyNodes;
        }

        bool isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        bool isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        int end = Math.Max(start, (int)scalar.End.Index);
        if (isBlock || (isPlain && scalar.Value.Length == 0))
        {
            end = WithoutSpaces(start, end);
        }

        int index = _tree.Add(new YamlNode
        {
            Kind = YamlNodeKind.Scalar,
            Text = scalar.Value,
            Start = start,
            End = end,
            Size = 1,
            Height = 1,
            IsPlain = isPlain && !IsText(scalar),
        });
        Register(scalar, index);
        return null;
    }

    private YamlProblemKind? Open(YamlNodeKind kind, NodeEvent node, int start)
    {
        if (_depth == DepthLimit)
        {
            return YamlProblemKind.TooDeep;
        }

        if (_tree.Count == NodeLimit)
        {
            return YamlProblemKind.TooManyNodes;
        }

        int index = _tree.Add(new YamlNode { Kind = kind, Text = "", Start = start, Height = 1 });
        _open[_depth++] = index;
        Register(node, index);
        return null;
    }

    private void Close(int end)
    {
        int index = _open[--_depth];
        if (_tree[index].Kind == YamlNodeKind.Mapping && HasOddChildren(index))
        {
            _tree.Add(new YamlNode { Text = "", Start = _lastEnd, End = _lastEnd, Size = 1, Height = 1, IsPlain = true });
        }

        ref YamlNode node = ref _tree[index];
        // The parser gives no place to a mapping of one pair within brackets.
        bool isImplicit = node.Start == 0 && index > 0;
        if (isImplicit && _tree.Count > index + 1)
        {
            node.Start = _tree[index + 1].Start;
        }

        node.Size = _tree.Count - index;
        int height = 0;
        int last = -1;
        for (int child = index + 1; child < _tree.Count; child = _tree.Next(child))
        {
            height = Math.Max(height, _tree[child].Height);
            last = child;
        }

        node.Height = (byte)(height + 1);

        // The event of a closing bracket stands at the bracket; that of a block collection, where the next thing begins.
        bool isFlow = !isImplicit && node.Start < _text.Length && _text[node.Start] is '[' or '{' && end < _text.Length && _text[end] is ']' or '}';
        node.End = isFlow ? end + 1 : last < 0 ? node.Start : Math.Max(node.Start, _tree[last].End);
    }

    // Behind a key that is not there the parser can leave out the value too; the key is reported later.
    private bool HasOddChildren(int index)
    {
        bool isOdd = false;
        for (int child = index + 1; child < _tree.Count; child = _tree.Next(child))
        {
            isOdd = !isOdd;
        }

        return isOdd;
    }

    private YamlProblemKind? Expand(AnchorAlias alias, int start)
    {
        int end = _lastEnd = (int)alias.End.Index;
        int target = Anchored(alias.Value.Value);
        if (target < 0 || _tree[target].Size == 0)
        {
            _warnings.Add((start, end, $"'*{MessageText.Of(alias.Value.Value)}' refers to nothing before it; put a value that begins with '*' in quotes"));
            if (_tree.Count == NodeLimit)
            {
                return YamlProblemKind.TooManyNodes;
            }

            _tree.Add(new YamlNode { Text = "", Start = start, End = end, Size = 1, Height = 1, IsPlain = true });
            return null;
        }

        if (_tree.Count + _tree[target].Size > NodeLimit || !MayRepeat(target))
        {
            return YamlProblemKind.TooManyNodes;
        }

        if (_depth + _tree[target].Height - 1 > DepthLimit)
        {
            return YamlProblemKind.TooDeep;
        }

        ref YamlNode copy = ref _tree[_tree.Copy(target)];
        copy.Start = start;
        copy.End = end;
        return null;
    }

    private bool MayRepeat(int target)
    {
        for (int node = target; node < _tree.Next(target) && _repeatedText <= RepeatedTextLimit; node++)
        {
            _repeatedText += _tree[node].Text.Length;
        }

        return _repeatedText <= RepeatedTextLimit;
    }

    // The parser puts a key that is not there where the key before it stands.
    private int StartOf(ParsingEvent current)
    {
        int start = (int)current.Start.Index;
        if (start >= _lastEnd || current is not Scalar)
        {
            return start;
        }

        start = _lastEnd;
        while (start < _text.Length && _text[start] is ' ' or '\t' or '\n' or '\r' or '#')
        {
            int comment = _text[start] == '#' ? _text.AsSpan(start).IndexOfAny('\n', '\r') : 1;
            start = comment < 0 ? _text.Length : start + comment;
        }

        return start;
    }

    // "!!str null" and "! null" are texts, whatever they look like.
    private static bool IsText(Scalar scalar) =>
        !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == YamlTags + "str");

    private void Register(NodeEvent node, int index)
    {
        if (node.Anchor.IsEmpty)
        {
            return;
        }

        _anchors ??= new Dictionary<string, (int, int, bool)>(StringComparer.Ordinal);
        if (_anchors.Remove(node.Anchor.Value, out (int Node, int Start, bool IsUsed) replaced))
        {
            ReportUnused(node.Anchor.Value, replaced.Start, replaced.IsUsed);
        }

        _anchors.Add(node.Anchor.Value, (index, (int)node.Start.Index, false));
    }

    // The node that an alias refers to, or -1.
    private int Anchored(string name)
    {
        if (_anchors is null || !_anchors.TryGetValue(name, out (int Node, int Start, bool IsUsed) anchor))
        {
            return -1;
        }

        _anchors[name] = anchor with { IsUsed = true };
        return anchor.Node;
    }

    private void ReportUnusedAnchors()
    {
        foreach ((string name, (_, int start, bool isUsed)) in _anchors ?? [])
        {
            ReportUnused(name, start, isUsed);
        }
    }

    // An anchor without an alias has no purpose: it was meant as text, and would be lost.
    private void ReportUnused(string name, int start, bool isUsed)
    {
        if (!isUsed)
        {
            _warnings.Add((start, start + name.Length + 1, $"No alias refers to '&{MessageText.Of(name)}'; put a value that begins with '&' in quotes"));
        }
    }

    private void CheckTag(NodeEvent node, bool hasContent)
    {
        if (node.Tag.IsEmpty || IsKnown(node.Tag))
        {
            return;
        }

        int start = (int)node.Start.Index;
        int end = hasContent ? (int)node.End.Index : WithoutSpaces(start, (int)node.End.Index);
        string written = node.Tag.Value.StartsWith(YamlTags, StringComparison.Ordinal) ? string.Concat("!!", node.Tag.Value.AsSpan(YamlTags.Length)) : node.Tag.Value;
        _warnings.Add((start, Math.Max(start, end), $"'{MessageText.Of(written)}' is a YAML tag, which has no meaning here; put a value that begins with '!' in quotes"));
    }

    // The tags of YAML 1.2's core schema and the one of dates: a value may say what it is. All others would be lost without a word.
    private static bool IsKnown(TagName tag) =>
        !tag.IsNonSpecific
        && tag.Value.StartsWith(YamlTags, StringComparison.Ordinal)
        && tag.Value[YamlTags.Length..] is "str" or "int" or "float" or "bool" or "null" or "seq" or "map" or "timestamp";

    private int WithoutSpaces(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t' or '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    private static char Quote(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        _ => '\0',
    };
}
