using TaskBuildTools.Authoring.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TaskBuildTools.Fuzzing.Yaml;

/// <summary>
/// A text as YamlDotNet's events have it, taken over in the simplest way there is. What is not sound by the rules of a task
/// file (docs/diagnostics, TBT10xx) has no nodes here, only a reason.
/// </summary>
internal sealed class ReferenceYaml
{
    private const int DepthLimit = 64;
    private const int NodeLimit = 100_000;
    private const int RepeatedTextLimit = 1024 * 1024;

    private readonly List<ReferenceNode> _nodes = [];
    private readonly Dictionary<string, (int First, int End)> _anchors = [];
    private readonly HashSet<string> _unused = [];
    private readonly List<(long Start, long End)> _scalars = [];
    private readonly Stack<(int Node, string? Anchor)> _open = new();
    private int _documents;
    private int _repeated;

    private ReferenceYaml()
    {
    }

    /// <summary>The nodes, or null with the reason why it is not sound.</summary>
    public static List<ReferenceNode>? Read(string text, out string reason)
    {
        var reference = new ReferenceYaml();
        reason = text.AsSpan().ContainsAnyExcept(Allowed) ? "a character" : "";
        try
        {
            var parser = new Parser(new StringReader(text));
            while (reason.Length == 0 && parser.MoveNext())
            {
                reason = reference.Add(parser.Current!);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser tells of most mistakes, and falls over some.
            reason = "syntax";
        }

        reason = reason.Length > 0 ? reason : reference.Unsound(text);
        return reason.Length > 0 ? null : reference._nodes;
    }

    private static System.Buffers.SearchValues<char> Allowed { get; } = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(letter =>
            letter is '\t' or '\n' or '\r' || !(char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))]);

    private static HashSet<string> KnownTags { get; } =
        [.. new[] { "str", "int", "float", "bool", "null", "seq", "map", "timestamp" }.Select(name => "tag:yaml.org,2002:" + name)];

    private string Add(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart start:
                return ++_documents > 1 || start.Version is not null ? "a second document" : "";
            case Scalar scalar:
                _scalars.Add((scalar.Start.Index, scalar.End.Index));
                bool isText = !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str");
                bool isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
                bool hasPlace = scalar.Value.Length > 0 && scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded);
                return Add(scalar, new ReferenceNode(
                    YamlNodeKind.Scalar,
                    _open.Count,
                    scalar.Value,
                    hasPlace ? (int)scalar.Start.Index : -1,
                    hasPlace ? (int)scalar.End.Index : -1,
                    isPlain && !isText));
            case MappingStart mapping:
                return Open(mapping, YamlNodeKind.Mapping);
            case SequenceStart sequence:
                return Open(sequence, YamlNodeKind.Sequence);
            case MappingEnd or SequenceEnd:
                (int first, string? anchor) = _open.Pop();
                if (anchor is not null)
                {
                    _anchors[anchor] = (first, _nodes.Count);
                }

                return "";
            case AnchorAlias alias:
                return Repeat(alias.Value.Value);
            default:
                return "";
        }
    }

    private string Open(NodeEvent node, YamlNodeKind kind)
    {
        if (_open.Count == DepthLimit)
        {
            return "depth";
        }

        string problem = Add(node, new ReferenceNode(kind, _open.Count, "", -1, -1, false));
        _open.Push((_nodes.Count - 1, node.Anchor.IsEmpty ? null : node.Anchor.Value));
        return problem;
    }

    private string Add(NodeEvent source, ReferenceNode node)
    {
        if (_nodes.Count == NodeLimit)
        {
            return "nodes";
        }

        _nodes.Add(node);
        if (!source.Anchor.IsEmpty)
        {
            if (!_unused.Add(source.Anchor.Value))
            {
                return "an anchor to which nothing refers";
            }

            // Until a collection is closed its alias would contain itself.
            _anchors[source.Anchor.Value] = node.Kind == YamlNodeKind.Scalar ? (_nodes.Count - 1, _nodes.Count) : (0, 0);
        }

        return source.Tag.IsEmpty || (!source.Tag.IsNonSpecific && KnownTags.Contains(source.Tag.Value)) ? "" : "a tag";
    }

    private string Repeat(string anchor)
    {
        _unused.Remove(anchor);
        if (!_anchors.TryGetValue(anchor, out (int First, int End) target) || target.End == 0)
        {
            return "an alias of nothing";
        }

        List<ReferenceNode> copied = _nodes.GetRange(target.First, target.End - target.First);
        _repeated += copied.Sum(node => node.Text.Length);
        int up = _open.Count - copied[0].Depth;
        if (_nodes.Count + copied.Count > NodeLimit || _repeated > RepeatedTextLimit
            || copied.Exists(node => node.Depth + up + 1 > (node.Kind == YamlNodeKind.Scalar ? DepthLimit + 1 : DepthLimit)))
        {
            return "aliases beyond a limit";
        }

        _nodes.AddRange(copied.Select(node => node with { Depth = node.Depth + up, Start = -1, End = -1 }));
        return "";
    }

    private string Unsound(string text)
    {
        if (_unused.Count > 0)
        {
            return "an anchor to which nothing refers";
        }

        for (int i = 0; i < text.Length; i++)
        {
            // The parser passes over directives that it does not know.
            if (text[i] == '%' && (i == 0 || text[i - 1] is '\n' or '\r') && !_scalars.Exists(scalar => scalar.Start < i && i < scalar.End))
            {
                return "a directive";
            }
        }

        for (int i = 0; i < _nodes.Count; i++)
        {
            ReferenceNode node = _nodes[i];
            if (node.Kind == YamlNodeKind.Mapping && KeysAreWrong(i))
            {
                return "keys";
            }

            if (node.IsPlain && node.Text.Length > 0 && node.Text[0] is '@' or '`' or '%' or '|' or '>')
            {
                return "a reserved start";
            }

            // Half a surrogate pair, out of an escape: it is the only thing that a rune reader replaces.
            if (string.Concat(node.Text.EnumerateRunes()) != node.Text)
            {
                return "half a letter";
            }
        }

        return "";
    }

    private bool KeysAreWrong(int mapping)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int depth = _nodes[mapping].Depth + 1;
        bool isKey = true;
        for (int i = mapping + 1; i < _nodes.Count && _nodes[i].Depth >= depth; i++)
        {
            ReferenceNode node = _nodes[i];
            if (node.Depth > depth)
            {
                continue;
            }

            if (isKey && (node.Kind != YamlNodeKind.Scalar || (node.IsPlain && node.Text is "" or "<<") || !seen.Add(node.Text)))
            {
                return true;
            }

            isKey = !isKey;
        }

        return !isKey;
    }
}
